import { Injectable } from '@nestjs/common';
import { commenterStandingChanged, tombstone, userErased } from '#contracts';
import { ForgetPerson, ForgottenPeople, type Publish, Transaction } from '#messaging';
import { IdempotencyKeys, withoutIdempotencyKey } from '#persistence';
import { CommentersStore } from '../../store/commenters.store.js';
import { ErasuresStore } from '../../store/erasures.store.js';
import { EraseComments } from './erase-comments.js';

/**
 * Forgets a person: their comments lose author and text, and keep their place where others have answered; all else about them goes. Then every
 * service is told to do the same, this one among them, for its dead letters.
 *
 * Guarantee: from the first step on nobody writes under this id, and what is not sent yet leaves without them; `user.erased` is published when nothing
 * else of the person is left here. A crash in between leaves a part to do, which the same request does when it is repeated; what was done stays done.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly transaction: Transaction,
    private readonly forgetPerson: ForgetPerson,
    private readonly forgotten: ForgottenPeople,
    private readonly eraseComments: EraseComments,
    private readonly commenters: CommentersStore,
    private readonly erasures: ErasuresStore,
    private readonly keys: IdempotencyKeys,
  ) {}

  async execute(personId: string, by: string): Promise<number> {
    // Each step is a transaction; the request's key stands for the last one alone.
    const erased = await withoutIdempotencyKey(() => this.#comments(personId));
    return this.transaction.run(async publish => {
      await this.#rest(personId, publish);
      await this.erasures.prove(by, erased);
      const version = await this.forgotten.nextVersion(personId);
      publish(userErased({ id: personId, version, erasedAt: new Date().toISOString() }));
      return erased;
    });
  }

  /** What is here, once more; nobody has to be told again. */
  async everywhere(personId: string): Promise<void> {
    await this.#comments(personId);
    await this.transaction.run(publish => this.#rest(personId, publish));
  }

  async #comments(personId: string): Promise<number> {
    await this.transaction.run(() => this.forgetPerson.unsent(personId));
    return this.eraseComments.execute(personId);
  }

  async #rest(personId: string, publish: Publish): Promise<void> {
    // An edit that was under way is not in what was looked through first.
    await this.forgetPerson.unsent(personId);
    const { version } = await this.commenters.get(personId);
    if (version > 0) publish(tombstone(commenterStandingChanged, personId, version + 1));
    await this.erasures.forgetPerson(personId);
    await this.keys.forget(personId, ['id', 'author.id', 'parentAuthorId', 'personId']);
  }
}
