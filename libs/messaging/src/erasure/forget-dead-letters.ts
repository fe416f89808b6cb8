import { Injectable } from '@nestjs/common';
import { Handlers } from '../consume/handlers.js';
import { BuryDeadLetter } from '../dead-letters/bury-dead-letter.js';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { DeadLettersStore } from '../dead-letters/dead-letters.store.js';
import { letterWithout } from './letter-without.js';

/** Takes a person out of the dead letters, in the register and on their topics. */
@Injectable()
export class ForgetDeadLetters {
  constructor(
    private readonly store: DeadLettersStore,
    private readonly handlers: Handlers,
    private readonly bury: BuryDeadLetter,
    private readonly letters: DeadLetters,
  ) {}

  async execute(personId: string): Promise<void> {
    for (const id of await this.store.naming(personId)) await this.#forget(id, personId);
  }

  /** On the topic first: while the register names them, the letter is found again. */
  async #forget(id: string, personId: string): Promise<void> {
    const letter = await this.store.get(id);
    if (!letter) return;
    const left = letterWithout(letter, personId, this.handlers.of(letter.topic)?.event.mentions ?? []);
    await (left.state === 'open' ? this.bury.write(left) : this.bury.forget(left));
    await this.store.forget(left);
    if (left.state === 'forgotten') await this.letters.noteForgotten(id);
  }
}
