import type { Typed } from './desk-views.js';

/** A form whose answer did not come: sent again, it is the same act. */
export interface KeptForm {
  readonly action: string;
  readonly fields: Typed;
}
