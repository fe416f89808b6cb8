/** The ways in which a schema can break somebody. "Narrowed" breaks who reads the records of yesterday, "widened" who has not been deployed since. */
export type BreakKind =
  | 'field-removed'
  | 'required-added'
  | 'required-dropped'
  | 'type-changed'
  | 'enum-narrowed'
  | 'enum-widened'
  | 'constraint-tightened'
  | 'constraint-loosened'
  | 'format-changed'
  | 'pattern-changed'
  | 'member-removed'
  | 'member-added'
  | 'additional-properties-changed'
  | 'keyword-changed';

export interface Break {
  readonly kind: BreakKind;
  /** The field, as a path: `body[].image.alt`; empty for the data itself. */
  readonly at: string;
  readonly message: string;
}

export type Report = (kind: BreakKind, message: string) => Break;

export const words = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
