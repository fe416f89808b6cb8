import { FlawedError } from '../flawed-error.js';
import type { CreativeState } from './creative.js';
import type { CreativeAction } from './creative-transitions.js';

/** The table has no such step from here. */
export class CreativeTransitionRefusedError extends Error {
  readonly code = 'transition-refused' as const;
  readonly extensions: { state: CreativeState; allowed: readonly CreativeAction[] };

  constructor(action: CreativeAction, state: CreativeState, allowed: readonly CreativeAction[]) {
    super(`"${action}" is not possible while the creative is ${state}; you may: ${allowed.join(', ')}`);
    this.extensions = { state, allowed };
  }
}

/** A creative that cannot be one: a link on a sponsored article, words of another kind. */
export class InvalidCreativeError extends FlawedError {
  readonly code = 'invalid-creative' as const;
}

/** A page would lack something; each flaw names its field. */
export class IncompleteCreativeError extends FlawedError {
  readonly code = 'incomplete-creative' as const;
}

/** Regulation (EU) 2024/900, 11 and 12. */
export class PoliticalAdvertisingError extends Error {
  readonly code = 'political-advertising' as const;
  readonly pointer = '/political';

  constructor() {
    super(
      'Political advertising is not taken: it needs a label and a transparency notice (Regulation (EU) 2024/900), which this paper has not',
    );
  }
}

/** Nobody approves what they made. */
export class TwoPersonRuleError extends Error {
  readonly code = 'two-person-rule' as const;

  constructor() {
    super('Another person than those who made, changed or submitted it approves a creative; a chief may do it alone, with a reason');
  }
}

export class ReasonRequiredError extends Error {
  readonly code = 'reason-required' as const;
  readonly pointer = '/reason';

  constructor() {
    super('To approve a creative that is also yours, say why');
  }
}

/** No placement could show it as it is, or a reader would wait for it. */
export class PictureRefusedError extends Error {
  readonly code = 'upload-refused' as const;
  readonly pointer = '/file';
}

/** A link that shows a creative to who has it. */
export class ProofNotFoundError extends Error {
  readonly code = 'proof-not-found' as const;

  constructor() {
    super('This is not a link of this paper; ask for a new one');
  }
}

export class ProofExpiredError extends Error {
  readonly code = 'proof-expired' as const;

  constructor() {
    super('This link is no longer valid; ask for a new one');
  }
}
