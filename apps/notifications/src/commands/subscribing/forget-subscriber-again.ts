import { DueWork, type PlannedWork } from '#scheduling';
import { ForgetSubscriber } from './forget-subscriber.js';

export const forgetAgain = 'forget-subscriber';

/** Takes away what was written beside an erasure, by somebody who had read before it who is to be told. */
@DueWork(forgetAgain)
export class ForgetSubscriberAgain {
  constructor(private readonly forget: ForgetSubscriber) {}

  async handle({ key }: PlannedWork): Promise<void> {
    await this.forget.execute(key);
  }
}
