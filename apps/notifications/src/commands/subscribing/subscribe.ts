import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { unlessRaced } from '#persistence';
import { AccountRequiredError, AddressNeededError } from '../../domain/subscribing/errors.js';
import { hasInbox } from '../../domain/subscribing/has-inbox.js';
import { OwnAddress } from './own-address.js';
import { AskByMail, type MailAsk } from './ask-by-mail.js';
import { FollowAtOnce } from './follow-at-once.js';

export interface SubscribeInput extends Omit<MailAsk, 'address'> {
  readonly address?: string | undefined;
}

export interface Subscribed {
  /** A mail was sent with a link that confirms it, or there is nothing to confirm. */
  readonly state: 'pending' | 'confirmed';
}

/** Somebody wants to be told of something. */
@Injectable()
export class Subscribe {
  constructor(
    private readonly transaction: Transaction,
    private readonly own: OwnAddress,
    private readonly ask: AskByMail,
    private readonly followAtOnce: FollowAtOnce,
  ) {}

  execute(input: SubscribeInput): Promise<Subscribed> {
    const { address, personId, wish, ...beginning } = input;
    return unlessRaced(() =>
      this.transaction.run(async publish => {
        if (wish.channel === 'inbox' && (personId === undefined || !hasInbox(personId))) throw new AccountRequiredError();
        if (personId !== undefined && (wish.channel === 'inbox' || (await this.own.is(personId, address)))) {
          await this.followAtOnce.execute({ personId, ...beginning }, [wish], publish);
          return { state: 'confirmed' };
        }
        if (address === undefined) throw new AddressNeededError();
        await this.ask.execute({ address, wish, personId, ...beginning }, publish);
        return { state: 'pending' };
      }),
    );
  }
}
