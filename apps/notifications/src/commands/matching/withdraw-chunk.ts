import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { AudienceStore } from '../../store/audience.store.js';
import { FanOutTurnsStore, type Turn } from '../../store/fan-out-turns.store.js';
import { TakeBackMessages } from './take-back-messages.js';

const chunk = 1_000;

/** The next people who were told of what was taken back: what waits is not sent, and their inboxes say it. A digest leaves it out by itself. */
@Injectable()
export class WithdrawChunk {
  constructor(
    private readonly transaction: Transaction,
    private readonly turns: FanOutTurnsStore,
    private readonly audience: AudienceStore,
    private readonly takeBack: TakeBackMessages,
  ) {}

  async execute(turn: Turn): Promise<void> {
    const { id, withdrawing } = turn.occasion;
    const told = await this.audience.toldOf(id, withdrawing?.after ?? '', chunk);
    const people = told.map(({ subscriberId }) => subscriberId);
    await this.transaction.run(async () => {
      await this.takeBack.execute(id, people, withdrawing?.because ?? 'cancelled');
      await this.turns.withdrawn(turn, told.length === chunk ? told.at(-1)?.place : undefined);
    });
  }
}
