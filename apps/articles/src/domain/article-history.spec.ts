import { array, assert, constantFrom, property, record } from 'fast-check';
import { articlePublished, articleUpdated, type OutgoingEvent } from '#contracts';
import { chief, clock, editor, otherWriter, sampleContent, sampleReferences, writer } from '../../test/sample-article.js';
import type { Article, ScheduledTimes } from './article.js';
import { actions, type Action } from './article-transitions.js';
import { liftEmbargo, placeEmbargo } from './change-embargo.js';
import { approve, kill, publish, remove, returnToWriter, revise, submit, unpublish } from './change-state.js';
import { correctArticle } from './correct-article.js';
import { draftArticle } from './draft-article.js';
import { editArticle } from './edit-article.js';
import { RedirectLoopError } from './errors.js';
import { eventsOfChange } from './events-of-change.js';
import { followSection, isFollowing } from './move-article.js';
import type { References } from './references.js';
import { scheduleArticle, unscheduleArticle } from './schedule-article.js';
import type { Circumstances } from './take-step.js';

interface Attempt {
  /** `rename` is of its section, and none of the article's own. */
  readonly action: Action | 'rename';
  readonly person: Circumstances['person'];
  readonly reason: string | undefined;
  readonly slug: string;
  readonly headline: string;
  readonly section: string;
}

const second = { id: 'usr_second', roles: ['editor'] };
const attempts = array(
  record<Attempt>({
    action: constantFrom<Attempt['action']>(...actions, 'rename', 'rename'),
    person: constantFrom(writer, otherWriter, editor, second, chief),
    reason: constantFrom(undefined, 'because'),
    slug: constantFrom('ebb', 'flood', 'neap'),
    headline: constantFrom('Ebb', 'Flood'),
    section: constantFrom('world', 'globe'),
  }),
  { minLength: 10, maxLength: 60 },
);

function take(article: Article, { action, slug, headline, section }: Attempt, at: Circumstances): Article {
  switch (action) {
    case 'rename':
      return follow(article, { id: 'sec_world', slug: section }, at);
    case 'edit':
      return editArticle(article, { slug, content: { ...article.content, headline }, minor: false }, at);
    case 'submit':
      return submit(article, at);
    case 'return':
      return returnToWriter(article, at);
    case 'approve':
      return approve(article, at);
    case 'schedule':
      return scheduleArticle(article, planFor(article, at), at);
    case 'unschedule':
      return unscheduleArticle(article, at);
    case 'publish':
      return publish(article, at);
    case 'unpublish':
      return unpublish(article, at);
    case 'kill':
      return kill(article, at);
    case 'revise':
      return revise(article, at);
    case 'delete':
      return remove(article, at);
    case 'correct':
      return correctArticle(article, { id: String(article.version), kind: 'correction', text: 'Oak', position: 'top' }, at);
    case 'embargo':
      return placeEmbargo(article, { note: 'not yet' }, at);
    case 'lift-embargo':
      break;
  }
  return liftEmbargo(article, at);
}

const planFor = ({ state }: Article, { now }: Circumstances): ScheduledTimes => ({
  [state === 'published' ? 'unpublishAt' : 'publishAt']: new Date(now.getTime() + 600_000),
});
const follow = (article: Article, section: { id: string; slug: string }, at: Circumstances): Article =>
  article.state === 'deleted' || isFollowing(article, section) ? article : followSection(article, section, at);

function referencesOf({ address }: Article): References {
  const [{ id, slug } = { id: '', slug: '' }] = address.sections;
  const section = { id, slug, name: 'World', path: `/${slug}`, ancestorIds: [] };
  return { ...sampleReferences, sections: new Map([[id, section]]) };
}

interface Step {
  readonly before: Article;
  readonly after: Article;
  readonly by: Attempt;
  readonly events: OutgoingEvent[];
}

/** What comes of a life of attempts; refusals, which are errors with a code, change nothing. */
function live(life: readonly Attempt[]): Step[] {
  const now = clock();
  const draft = { id: 'art_1', kind: 'story', slug: 'tide', content: sampleContent() } as const;
  let before = draftArticle(draft, { person: writer, now: now(), references: sampleReferences, twoPersonRule: true });
  const steps: Step[] = [];
  for (const by of life) {
    const { person, reason } = by;
    const at = { person, now: now(), references: referencesOf(before), twoPersonRule: true, ...(reason && { reason }) };
    const after = attempted(before, by, at);
    if (after === before) continue;
    steps.push({ before, after, by, events: eventsOfChange(before, after, at.references) });
    before = after;
  }
  return steps;
}

function attempted(before: Article, by: Attempt, at: Circumstances): Article {
  try {
    return take(before, by, at);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // Who leaves the address alone is never refused for it.
    if (by.slug === before.address.slug) expect(error).not.toBeInstanceOf(RedirectLoopError);
    return before;
  }
}

const inEveryLife = (holds: (steps: readonly Step[]) => void) =>
  assert(
    property(attempts, life => holds(live(life))),
    { numRuns: 400 },
  );

describe('In whatever life of an article', () => {
  it('each change is one version, and its events carry it', () => {
    inEveryLife(steps => {
      for (const { before, after, events } of steps) {
        expect(after.version).toBe(before.version + 1);
        expect(new Set([after.version, ...events.map(({ version }) => version)]).size).toBe(1);
        expect(events.filter(({ data }) => data !== null).length).toBeLessThanOrEqual(1);
      }
    });
  });

  it('readers see no text that one person alone had a hand in, but for a chief with a reason', () => {
    inEveryLife(steps => {
      const toReaders = steps.filter(({ by, before }) => by.action === 'publish' && before.state === 'in_review');
      expect(toReaders.filter(({ by }) => by.person !== chief || !by.reason)).toEqual([]);
      const wrote = new Set([writer.id]);
      for (const { by, before } of steps) {
        const isAlone = wrote.has(by.person.id) && !(by.person === chief && by.reason);
        expect(by.action === 'approve' && isAlone ? by : undefined).toBeUndefined();
        if (by.action === 'edit' || by.action === 'correct') wrote.add(by.person.id);
        if (by.action === 'approve' || (by.action === 'publish' && before.state === 'in_review')) wrote.clear();
      }
      expect(steps.filter(({ after }) => after.state === 'approved' && !after.review.approvedBy)).toEqual([]);
    });
  });

  it('nothing passes an embargo, and only a chief lifts or replaces one', () => {
    inEveryLife(steps => {
      expect(steps.filter(({ before, after }) => before.embargo && after.state === 'published')).toEqual([]);
      expect(steps.filter(({ before, after, by }) => before.embargo && after.embargo !== before.embargo && by.person !== chief)).toEqual(
        [],
      );
    });
  });

  it('no path leads to itself, and every path that readers knew leads on', () => {
    inEveryLife(steps => {
      const known = new Set<string>();
      const found = new Set<string>();
      for (const { after } of steps) {
        if (after.address.publicPath) known.add(after.address.publicPath);
        const { path, publicPath, previousPaths } = after.address;
        expect(previousPaths).not.toContain(publicPath);
        expect(previousPaths).not.toContain(path);
        if (after.state === 'published') found.add(`${after.address.path} is ${publicPath}`);
        expect([...known].filter(old => old !== publicPath && !previousPaths.includes(old))).toEqual([]);
      }
      expect([...found].filter(line => new Set(line.split(' is ')).size > 1)).toEqual([]);
    });
  });

  it('its first publication never moves', () => {
    inEveryLife(steps => {
      const firsts = steps.flatMap(({ after }) => after.times.firstPublishedAt?.getTime() ?? []);
      expect(new Set(firsts).size).toBeLessThanOrEqual(1);
    });
  });

  it('who reads the topics from the beginning sees what readers see', () => {
    inEveryLife(steps => {
      const compacted = new Map<string, OutgoingEvent>();
      for (const event of steps.flatMap(({ events }) => events)) compacted.set(event.event.type, event);
      const kept = [...compacted.values()].filter(({ data }) => data !== null).toSorted((one, other) => other.version - one.version);
      const isVisible = steps.at(-1)?.after.state === 'published';
      const sees = kept[0]?.event === articlePublished || kept[0]?.event === articleUpdated;
      const holdsText = JSON.stringify(kept.map(({ data }) => data)).includes('headline');
      expect([sees, holdsText]).toEqual([isVisible, isVisible]);
    });
  });
});
