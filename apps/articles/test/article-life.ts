import { array, assert, constantFrom, property, record } from 'fast-check';
import type { OutgoingEvent } from '#contracts';
import type { Article, ScheduledTimes } from '../src/domain/article.js';
import { actions, type Action } from '../src/domain/publication/article-transitions.js';
import { placeEmbargo } from '../src/domain/publication/change-embargo.js';
import type { Circumstances } from '../src/domain/publication/circumstances.js';
import { correctArticle } from '../src/domain/publication/correct-article.js';
import { draftArticle } from '../src/domain/writing/draft-article.js';
import { editArticle } from '../src/domain/writing/edit-article.js';
import { copyContentOf, editWorkingCopy } from '../src/domain/working-copy/edit-working-copy.js';
import { RedirectLoopError } from '../src/domain/errors.js';
import { eventsOfChange } from '../src/domain/publication/events-of-change.js';
import { followSection, isFollowing } from '../src/domain/publication/move-article.js';
import type { References } from '../src/domain/writing/references.js';
import { scheduleArticle } from '../src/domain/publication/schedule-article.js';
import { scheduleCopy } from '../src/domain/working-copy/schedule-working-copy.js';
import { copyActions } from '../src/domain/working-copy/working-copy-transitions.js';
import { articleIn } from './in-each-standing.js';
import { type CopyStep, isPlain, plainSteps } from './plain-steps.js';
import { chief, clock, editor, otherWriter, sampleContent, sampleReferences, writer } from './sample-article.js';

const copySteps = copyActions.map(action => `copy-${action}` as const);

export interface Attempt {
  /** `rename` is of its section, and none of the article's own. */
  readonly action: Action | CopyStep | 'rename';
  readonly person: Circumstances['person'];
  readonly reason: string | undefined;
  readonly slug: string;
  readonly headline: string;
  readonly section: string;
}

export interface Step {
  readonly before: Article;
  readonly after: Article;
  readonly by: Attempt;
  readonly at: Circumstances;
  readonly events: OutgoingEvent[];
}

const second = { id: 'usr_second', roles: ['editor'] };
const attemptsOf = (...of: Attempt['action'][]) =>
  array(
    record<Attempt>({
      action: constantFrom(...of),
      person: constantFrom(writer, otherWriter, editor, second, chief),
      reason: constantFrom(undefined, 'because'),
      slug: constantFrom('ebb', 'flood', 'neap'),
      headline: constantFrom('Ebb', 'Flood'),
      section: constantFrom('world', 'globe'),
    }),
    { minLength: 10, maxLength: 60 },
  );

/** In lives that begin with a draft and know no working copy. */
export const inEveryLife = (holds: (steps: readonly Step[]) => void): void => {
  const draft = { id: 'art_1', kind: 'story', slug: 'tide', content: sampleContent() } as const;
  assert(
    property(attemptsOf(...actions, 'rename', 'rename'), life => {
      const now = clock();
      holds(live(draftArticle(draft, { person: writer, now: now(), references: sampleReferences, twoPersonRule: true }), life, now));
    }),
    { numRuns: 400 },
  );
};

/** In lives that begin with what readers see, where working copies are tried more often than all else. */
export const inEveryPublicLife = (holds: (steps: readonly Step[]) => void): void =>
  assert(
    property(attemptsOf(...copySteps, ...copySteps, ...copySteps, ...actions, 'rename'), life =>
      holds(live(articleIn('published'), life, clock('2026-12-01T08:00:00.000Z'))),
    ),
    { numRuns: 400 },
  );

/** What comes of a life of attempts; refusals, which are errors with a code, change nothing. */
function live(born: Article, life: readonly Attempt[], now: () => Date): Step[] {
  let before = born;
  const steps: Step[] = [];
  for (const by of life) {
    const { person, reason } = by;
    const at = { person, now: now(), references: referencesOf(before), twoPersonRule: true, ...(reason && { reason }) };
    const after = attempted(before, by, at);
    if (after === before) continue;
    steps.push({ before, after, by, at, events: eventsOfChange(before, after, at.references) });
    before = after;
  }
  return steps;
}

function attempted(before: Article, by: Attempt, at: Circumstances): Article {
  try {
    return take(before, by, at);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // Who leaves the address alone is never refused for it, nor who cannot choose another.
    const choosesNone = by.action === 'revise' || (by.action === 'edit' && by.slug === before.address.slug);
    if (choosesNone) expect(error).not.toBeInstanceOf(RedirectLoopError);
    return before;
  }
}

function take(article: Article, { action, slug, headline, section }: Attempt, at: Circumstances): Article {
  if (isOfCopy(action) && article.state === 'deleted') return article;
  if (isPlain(action)) return plainSteps[action](article, at);
  switch (action) {
    case 'rename':
      return follow(article, { id: 'sec_world', slug: section }, at);
    case 'edit':
      return editArticle(article, { slug, content: { ...article.content, headline }, minor: false }, at);
    case 'schedule':
      return scheduleArticle(article, planFor(article, at), at);
    case 'correct':
      return correctArticle(article, { id: String(article.version), kind: 'correction', text: 'Oak', position: 'top' }, at);
    case 'embargo':
      return placeEmbargo(article, { note: 'not yet' }, at);
    case 'copy-edit':
      return editWorkingCopy(article, { slug, content: { ...copyContentOf(article), headline }, minor: false }, at);
    case 'copy-schedule':
      break;
  }
  return scheduleCopy(article, { publishAt: later(at) }, at);
}

const isOfCopy = (action: Attempt['action']): action is CopyStep => action.startsWith('copy-');

const later = ({ now }: Circumstances): Date => new Date(now.getTime() + 600_000);
const planFor = ({ state }: Article, at: Circumstances): ScheduledTimes => ({
  [state === 'published' ? 'unpublishAt' : 'publishAt']: later(at),
});
const follow = (article: Article, section: { id: string; slug: string }, at: Circumstances): Article =>
  article.state === 'deleted' || isFollowing(article, section) ? article : followSection(article, section, at);

function referencesOf({ address }: Article): References {
  const [{ id, slug } = { id: '', slug: '' }] = address.sections;
  const section = { id, slug, name: 'World', path: `/${slug}`, ancestorIds: [] };
  return { ...sampleReferences, sections: new Map([[id, section]]) };
}
