import type { Article } from './article.js';
import type { Action, Condition, Transition } from './article-transitions.js';
import { flawsForReaders } from './completeness.js';
import { embargoAt } from './embargo.js';
import { EmbargoedError, NotPermittedError, NotPublishableError, ReasonRequiredError, TwoPersonRuleError } from './errors.js';
import type { References } from './references.js';
import { shownImages } from './shown-images.js';
import { allowedActions, type Person, rowFor, standingOf } from './standing.js';

/** What a decision may look at besides the article itself. */
export interface Circumstances {
  readonly person: Person;
  readonly now: Date;
  readonly references: References;
  readonly reason?: string;
  /** The paper can switch the rule off. */
  readonly twoPersonRule: boolean;
}

type Change = Partial<Omit<Article, 'id' | 'version' | 'state'>>;

/** One step of the table: refused unless it is there for this person and its conditions hold; then the change that is its own, and a new version. */
export function takeStep(
  article: Article,
  action: Action,
  circumstances: Circumstances,
  change: (row: Transition) => Change = () => ({}),
): Article {
  const row = rowFor(article, action, circumstances.person);
  for (const condition of row.conditions ?? []) assertBefore(condition, article, action, circumstances);
  const changed = change(row);
  const after: Article = {
    ...article,
    embargo: embargoAt(article.embargo, circumstances.now),
    // A plan is made for one state, and what came of it is over with the next.
    ...(row.to !== article.state && { schedule: undefined, scheduleError: undefined }),
    ...changed,
    state: row.to,
    version: article.version + 1,
    times: { ...article.times, ...changed.times, modifiedAt: circumstances.now },
    ...(row.to === 'published' && { shownImages: shownImages(changed.content ?? article.content, circumstances.references) }),
  };
  if (row.conditions?.includes('complete')) assertComplete(after, circumstances.references);
  return after;
}

function assertBefore(condition: Condition, article: Article, action: Action, { person, now, reason, twoPersonRule }: Circumstances): void {
  const embargo = embargoAt(article.embargo, now);
  const isChief = person.roles.includes('chief');
  switch (condition) {
    case 'another-person':
      if (twoPersonRule && hadPartIn(article, person)) assertAlone(isChief, action, reason);
      return;
    case 'reason':
      if (!reason) throw new ReasonRequiredError(action);
      return;
    case 'no-embargo':
      if (embargo) throw new EmbargoedError(embargo.until);
      return;
    case 'no-embargo-but-for-chief':
      if (embargo && !isChief) throw new EmbargoedError(embargo.until);
      return;
    case 'never-published':
      if (article.times.firstPublishedAt) throw new NotPermittedError(action, standingOf(article), allowedActions(article, person));
      return;
    case 'complete':
      return;
  }
}

/** Whether they wrote or submitted what nobody has approved yet. */
export const hadPartIn = ({ review }: Article, { id }: Person): boolean => review.submittedBy === id || review.writtenBy.includes(id);

function assertAlone(isChief: boolean, action: Action, reason: string | undefined): void {
  if (!isChief) throw new TwoPersonRuleError();
  if (!reason) throw new ReasonRequiredError(action);
}

function assertComplete(article: Article, references: References): void {
  const flaws = flawsForReaders(article, references);
  if (flaws.length > 0) throw new NotPublishableError(flaws);
}
