/** What is wrong with one field, by JSON Pointer (RFC 6901). */
export interface Flaw {
  readonly pointer: string;
  readonly message: string;
}

/** Fields at fault, each named. */
abstract class FlawedError extends Error {
  readonly errors: readonly (Flaw & { readonly in: 'body' })[];

  constructor(flaws: readonly Flaw[]) {
    super(flaws.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '));
    this.errors = flaws.map(flaw => ({ ...flaw, in: 'body' }));
  }
}

export class ArticleNotFoundError extends Error {
  readonly code = 'article-not-found' as const;

  constructor(id: string) {
    super(`There is no article ${id}`);
  }
}

/** It was visible once, and is no longer. */
export class ArticleGoneError extends Error {
  readonly code = 'article-gone' as const;

  constructor(id: string) {
    super(`The article ${id} is no longer published`);
  }
}

export class InvalidArticleError extends FlawedError {
  readonly code = 'invalid-article' as const;
}

export class InvalidFrontPageError extends FlawedError {
  readonly code = 'invalid-front-page' as const;
}

/** Something that the article names does not exist. */
export class UnknownReferenceError extends FlawedError {
  readonly code = 'unknown-reference' as const;
}

export class RawHtmlNotPermittedError extends Error {
  readonly code = 'raw-html-not-permitted' as const;

  constructor(readonly pointer: string) {
    super('Only editors with the right to it may write raw HTML');
  }
}

/** A step that is refused: what of, which, from where, and what is allowed there. */
export interface Refusal {
  readonly of?: 'article' | 'working copy';
  readonly action: string;
  readonly standing: string;
  readonly allowed: readonly string[];
}

const instead = ({ allowed }: Refusal): string => `you may: ${allowed.join(', ') || 'nothing'}`;
const whereOf = ({ of = 'article', standing }: Refusal): string =>
  standing === 'none' ? 'there is no working copy' : `the ${of} is ${standing}`;

/** The table has no such step from here, for anybody. */
export class TransitionRefusedError extends Error {
  readonly code = 'transition-refused' as const;
  readonly extensions: { state: string; allowed: readonly string[] };

  constructor(refusal: Refusal) {
    super(`"${refusal.action}" is not possible while ${whereOf(refusal)}; ${instead(refusal)}`);
    this.extensions = { state: refusal.standing, allowed: refusal.allowed };
  }
}

/** Others may take this step, not this person. */
export class NotPermittedError extends Error {
  readonly code = 'not-permitted' as const;
  readonly extensions: { state: string; allowed: readonly string[] };

  constructor(refusal: Refusal) {
    super(`You may not ${refusal.action} this ${refusal.of ?? 'article'} while ${whereOf(refusal)}; ${instead(refusal)}`);
    this.extensions = { state: refusal.standing, allowed: refusal.allowed };
  }
}

/** Nobody approves their own text. */
export class TwoPersonRuleError extends Error {
  readonly code = 'two-person-rule' as const;

  constructor() {
    super('You wrote or submitted what is in review now, so another person approves it; a chief may do it alone, with a reason');
  }
}

export class ReasonRequiredError extends Error {
  readonly code = 'reason-required' as const;
  readonly pointer = '/reason';

  constructor(action: string) {
    super(`To ${action} it here, say why`);
  }
}

export class EmbargoedError extends Error {
  readonly code = 'embargoed' as const;
  readonly extensions: { until?: string };

  constructor(until: Date | undefined) {
    super(until ? `The article is under embargo until ${until.toISOString()}` : 'The article is under an open-ended embargo');
    this.extensions = until ? { until: until.toISOString() } : {};
  }
}

export class NotEmbargoedError extends Error {
  readonly code = 'not-embargoed' as const;

  constructor() {
    super('No embargo is in force');
  }
}

export class EmbargoInThePastError extends Error {
  readonly code = 'embargo-in-the-past' as const;
  readonly pointer = '/until';

  constructor() {
    super('An embargo ends in the future, or is open-ended');
  }
}

/** A plan that cannot be one: in the past, in the wrong order, under an embargo, or of what is done already. */
export class InvalidScheduleError extends FlawedError {
  readonly code = 'invalid-schedule' as const;
}

export class NotScheduledError extends Error {
  readonly code = 'not-scheduled' as const;

  constructor() {
    super('Nothing is scheduled');
  }
}

/** The page would lack something; each flaw names its field. */
export class NotPublishableError extends FlawedError {
  readonly code = 'not-publishable' as const;
}

export class SlugTakenError extends Error {
  readonly code = 'slug-taken' as const;
  readonly pointer = '/slug';

  constructor(slug: string) {
    super(`"${slug}" belongs to another article, now or in the past`);
  }
}

export class ReservedSlugError extends Error {
  readonly code = 'slug-reserved' as const;
  readonly pointer = '/slug';

  constructor(slug: string) {
    super(`"${slug}" is a name of the paper's own pages`);
  }
}

/** An old path would lead to the new one and the new one back to it. */
export class RedirectLoopError extends Error {
  readonly code = 'redirect-loop' as const;
  readonly pointer = '/slug';

  constructor(path: string) {
    super(`${path} already leads readers on to where this article lives now, and browsers remember that for ever; choose another slug`);
  }
}
