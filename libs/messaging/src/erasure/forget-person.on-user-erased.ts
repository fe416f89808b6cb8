import { type Received, userErased } from '#contracts';
import { Consumer, Project } from '../consume/consumer.decorators.js';
import { ForgetPerson } from './forget-person.js';

/** Of every service that keeps events of people: whoever is erased is in no event on its way out, and in no dead letter. */
@Consumer()
export class ForgetPersonOnUserErased {
  constructor(private readonly forgetPerson: ForgetPerson) {}

  @Project(userErased)
  async handle(events: readonly Received<typeof userErased>[]): Promise<void> {
    for (const { data } of events) await this.forgetPerson.execute(data.id);
  }
}
