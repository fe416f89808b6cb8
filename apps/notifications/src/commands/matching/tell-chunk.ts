import { Injectable } from '@nestjs/common';
import { fanOutCompleted } from '#contracts';
import { Transaction } from '#messaging';
import { isDuplicateKey } from '#persistence';
import { Conditions } from '../../domain/matching/conditions.js';
import type { Occasion } from '../../domain/matching/occasion.js';
import { decide } from '../../domain/policy/decide.js';
import { type CandidatesPage, CandidatesStore } from '../../store/candidates.store.js';
import { FanOutTurnsStore, type Turn } from '../../store/fan-out-turns.store.js';
import { type Told, WriteMessages } from './write-messages.js';

/** Rows of one transaction: many enough that what it costs by itself does not matter, and few enough for it to be short. */
const chunk = 1_000;
const tries = 3;

/**
 * The next chunk of a fan-out: who is told, their messages, and up to where that is, in one transaction.
 *
 * Guarantee: a person is told once of an occasion by each channel, whoever else works on it and however often it is begun again, for the row of an
 * occasion and a person is there once. A crash before the commit leaves nothing, one after it leaves the place from which the next turn goes on.
 */
@Injectable()
export class TellChunk {
  constructor(
    private readonly transaction: Transaction,
    private readonly turns: FanOutTurnsStore,
    private readonly candidates: CandidatesStore,
    private readonly writeMessages: WriteMessages,
  ) {}

  async execute(turn: Turn): Promise<void> {
    const now = new Date();
    const page = await this.candidates.next(turn.occasion, chunk);
    const told = toldAmong(turn.occasion, page, now);
    for (let left = tries; ; left -= 1)
      try {
        await this.#write(turn, page, told, now);
        return;
      } catch (error) {
        // Two fan-outs began the same digest at once; the second try finds it.
        if (left === 1 || !isDuplicateKey(error)) throw error;
      }
  }

  async #write(turn: Turn, { candidates, looked, cursor }: CandidatesPage, told: readonly Told[], now: Date): Promise<void> {
    await this.transaction.run(async publish => {
      const written = await this.writeMessages.execute(turn.occasion, told, candidates, now);
      const endedAt = new Date();
      await this.turns.advance(turn, { looked, written, endedAt, ...(cursor && { cursor }) });
      if (cursor) return;
      const { id, kind, matched, written: before, startedAt } = turn.occasion;
      publish(
        fanOutCompleted({
          id,
          version: 1,
          kind,
          outcome: 'done',
          matched: matched + looked,
          written: before + written,
          startedAt: startedAt.toISOString(),
          endedAt: endedAt.toISOString(),
        }),
      );
    });
  }
}

function toldAmong(occasion: Occasion, { candidates }: CandidatesPage, now: Date): Told[] {
  const conditions = new Conditions(occasion.content);
  return candidates
    .map(candidate => ({ subscriber: candidate.subscriber, decision: decide(occasion, candidate, conditions, now) }))
    .filter(({ decision: { mail, inbox } }) => mail !== undefined || inbox !== undefined);
}
