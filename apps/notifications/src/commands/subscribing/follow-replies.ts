import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { unlessRaced } from '#persistence';
import { authorshipOf } from '../../domain/subscribing/authorship.js';
import { AddressNeededError, CommentNotYoursError } from '../../domain/subscribing/errors.js';
import type { Wish } from '../../domain/subscribing/follow.js';
import { hasInbox } from '../../domain/subscribing/has-inbox.js';
import type { Subscription } from '../../domain/subscribing/subscription.js';
import { CommentCopiesStore } from '../../store/comment-copies.store.js';
import { AskByMail } from './ask-by-mail.js';
import { AwaitAuthor, digestOf } from './await-author.js';
import { FollowAtOnce, type KnownReader } from './follow-at-once.js';
import { OwnAddress } from './own-address.js';

export interface FollowRepliesInput extends KnownReader {
  readonly commentId: string;
  readonly address?: string | undefined;
}

export interface RepliesFollowed {
  /** A mail was sent with a link that confirms it, or there is nothing to confirm. */
  readonly state: 'mail-sent' | 'confirmed';
}

/**
 * Whoever wrote a comment wants to know of answers to it: on their own page at once, if they have one, and by mail to an address that is theirs. They ask in
 * the moment after they have sent it, or while it is held: then their word is taken, and held against the comment when it is known who wrote it.
 */
@Injectable()
export class FollowReplies {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentCopiesStore,
    private readonly own: OwnAddress,
    private readonly followAtOnce: FollowAtOnce,
    private readonly ask: AskByMail,
    private readonly awaitAuthor: AwaitAuthor,
  ) {}

  execute({ commentId, address, ...reader }: FollowRepliesInput): Promise<RepliesFollowed> {
    const topicKey = `thread:${commentId}`;
    return unlessRaced(() =>
      this.transaction.run(async publish => {
        const whose = authorshipOf(await this.comments.find(commentId), author => author === reader.personId);
        if (whose === 'not-own') throw new CommentNotYoursError(commentId);
        const isOwn = await this.own.is(reader.personId, address);
        if (!isOwn && address === undefined && !hasInbox(reader.personId)) throw new AddressNeededError();
        const channels = [...(hasInbox(reader.personId) ? ['inbox' as const] : []), ...(isOwn ? ['mail' as const] : [])];
        const wishes = channels.map(channel => wishFor(channel, topicKey));
        const followed = wishes.length > 0 ? await this.followAtOnce.execute(reader, wishes, publish) : [];
        const isAsked = !isOwn && address !== undefined;
        const asked = isAsked ? await this.ask.execute({ ...reader, address, wish: wishFor('mail', topicKey) }, publish) : undefined;
        if (whose === 'unknown') await this.#check([...followed, ...(asked ? [asked] : [])], reader.personId);
        return { state: isAsked ? 'mail-sent' : 'confirmed' };
      }),
    );
  }

  /** One that is there already was looked at when it was new, or is going to be. */
  async #check(subscriptions: readonly Subscription[], personId: string): Promise<void> {
    const since = new Date();
    for (const { id, version } of subscriptions)
      if (version === 1) await this.awaitAuthor.execute(id, { by: digestOf(personId), since }, since);
  }
}

/** How long answers are gathered before they are told is the paper's to say. */
const wishFor = (channel: Wish['channel'], topicKey: string): Wish => ({ topicKey, channel, frequency: 'immediate' });
