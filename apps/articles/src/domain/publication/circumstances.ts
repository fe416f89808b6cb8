import type { References } from '../writing/references.js';
import type { Person } from './standing.js';

/** What a decision may look at besides the article itself. */
export interface Circumstances {
  readonly person: Person;
  readonly now: Date;
  readonly references: References;
  readonly reason?: string;
  /** The paper can switch the rule off. */
  readonly twoPersonRule: boolean;
}
