/** What is wrong with one field, by JSON Pointer (RFC 6901). */
export interface Flaw {
  readonly pointer: string;
  readonly message: string;
}

/** Fields at fault, each named. */
export abstract class FlawedError extends Error {
  readonly errors: readonly (Flaw & { readonly in: 'body' })[];

  constructor(flaws: readonly Flaw[]) {
    super(flaws.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '));
    this.errors = flaws.map(flaw => ({ ...flaw, in: 'body' }));
  }
}

/** Something that is named does not exist, or is not what it is named as. */
export class UnknownReferenceError extends FlawedError {
  readonly code = 'unknown-reference' as const;
}
