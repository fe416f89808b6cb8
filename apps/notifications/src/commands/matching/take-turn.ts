import { Injectable } from '@nestjs/common';
import type { Turn } from '../../store/fan-out-turns.store.js';
import { FanOutTurnsStore, TurnLostError } from '../../store/fan-out-turns.store.js';
import { OccasionsStore } from '../../store/occasions.store.js';
import { TellChunk } from './tell-chunk.js';
import { WithdrawChunk } from './withdraw-chunk.js';

const waitForFirstMs = 1_000;

/** One chunk of the fan-out that has waited longest. */
@Injectable()
export class TakeTurn {
  constructor(
    private readonly turns: FanOutTurnsStore,
    private readonly occasions: OccasionsStore,
    private readonly tellChunk: TellChunk,
    private readonly withdrawChunk: WithdrawChunk,
  ) {}

  /** Answers whether there was one. */
  async execute(): Promise<boolean> {
    const turn = await this.turns.take();
    if (!turn) return false;
    try {
      await this.#carryOut(turn);
    } catch (error) {
      // Paused, cancelled or taken over meanwhile: nothing was written.
      if (!(error instanceof TurnLostError)) throw error;
    }
    return true;
  }

  async #carryOut(turn: Turn): Promise<void> {
    if (turn.occasion.withdrawing) await this.withdrawChunk.execute(turn);
    else if (await this.#mustWait(turn)) await this.turns.giveBack(turn, waitForFirstMs);
    else await this.tellChunk.execute(turn);
  }

  /** Who is told of a correction is not known before everybody is told of what it corrects. */
  async #mustWait({ occasion: { toldOf } }: Turn): Promise<boolean> {
    if (toldOf === undefined) return false;
    const first = await this.occasions.find(toldOf);
    return first !== undefined && ['fanning-out', 'paused'].includes(first.state);
  }
}
