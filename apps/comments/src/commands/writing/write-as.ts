import { Injectable } from '@nestjs/common';
import { ForgottenPeople, type Publish, Transaction } from '#messaging';
import { withoutIdempotencyKey } from '#persistence';
import { PersonErasedError } from '../../domain/errors.js';
import { ErasePerson } from '../erasure/erase-person.js';

/**
 * The transaction in which somebody writes. Whoever was erased is refused before it; an erasure that came while it ran has not seen what it wrote, so it
 * is asked for again when it has committed, and what was written goes as well. Of whom it mentions the same is asked. A crash in between leaves that to the next erasure of this person.
 */
@Injectable()
export class WriteAs {
  constructor(
    private readonly transaction: Transaction,
    private readonly forgotten: ForgottenPeople,
    private readonly erasePerson: ErasePerson,
  ) {}

  async run<T>(personId: string, work: (publish: Publish) => Promise<T>): Promise<T> {
    const written = await this.transaction.run(work);
    if (await this.hasForgotten(personId)) throw new PersonErasedError();
    return written;
  }

  /** Whether somebody whom it mentions was erased while it was written; then they are forgotten once more, with the mention. */
  async hasForgotten(mentioned: string): Promise<boolean> {
    if (!(await this.forgotten.has(mentioned))) return false;
    await withoutIdempotencyKey(() => this.erasePerson.everywhere(mentioned));
    return true;
  }
}
