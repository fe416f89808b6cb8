import { DueWork, type PlannedWork, Schedule } from '#scheduling';
import { MessagesStore } from '../../store/messages.store.js';

export const bringBack = 'bring-back-messages';

const atOnce = 5_000;

/** A fan-out goes on: what of it was looked at meanwhile and put aside is due at once, some thousand in a transaction. */
@DueWork(bringBack)
export class BringBackMessages {
  constructor(
    private readonly messages: MessagesStore,
    private readonly schedule: Schedule,
  ) {}

  async handle({ key }: PlannedWork): Promise<void> {
    const now = new Date();
    const found = await this.messages.bringBack(key, now, atOnce);
    if (found === atOnce) await this.schedule.plan({ kind: bringBack, key, dueAt: now });
  }
}
