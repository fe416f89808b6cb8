import { z } from 'zod';
import { Seal } from '../session/seal.js';

const decided = z.object({ id: z.string(), version: z.int() });
export type Decided = z.infer<typeof decided>;
const told = z.object({ done: z.string(), about: decided.optional(), many: z.array(decided).optional(), form: z.string().optional() });

/**
 * What a form has done: to one comment, to many, or to what is not counted in versions here. `version` is the one that the decision made; `form` is the
 * form's key, where a browser keeps what was typed into it.
 */
export type Told = z.infer<typeof told>;

/** Longer nobody looks at what they have just done. */
const tellMs = 600_000;

/**
 * What a form has done stands in the address of the page to which it leads, sealed: an address that somebody else has made up tells of nothing, and offers
 * to take nothing back.
 */
export class ToldOutcomes {
  readonly #seal: Seal<Told>;

  constructor(secret: string) {
    this.#seal = new Seal({ purpose: 'outcome on a desk', content: told, secret });
  }

  seal(outcome: Told): Promise<string> {
    return this.#seal.close(outcome, new Date(Date.now() + tellMs));
  }

  async open(sealed: string | null): Promise<Told | undefined> {
    return sealed === null ? undefined : this.#seal.open(sealed);
  }
}
