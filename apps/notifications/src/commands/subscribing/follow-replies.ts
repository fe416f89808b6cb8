import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { unlessRaced } from '#persistence';
import { AddressNeededError, CommentNotYoursError } from '../../domain/subscribing/errors.js';
import type { Wish } from '../../domain/subscribing/follow.js';
import { hasInbox } from '../../domain/subscribing/has-inbox.js';
import { OwnAddress } from './own-address.js';
import { CommentCopiesStore } from '../../store/comment-copies.store.js';
import { AskByMail } from './ask-by-mail.js';
import { FollowAtOnce, type KnownReader } from './follow-at-once.js';

export interface FollowRepliesInput extends KnownReader {
  readonly commentId: string;
  readonly address?: string | undefined;
}

export interface RepliesFollowed {
  /** A mail was sent with a link that confirms it, or there is nothing to confirm. */
  readonly state: 'mail-sent' | 'confirmed';
}

/** Whoever wrote a comment wants to know of answers to it: on their own page at once, if they have one, and by mail to an address that is theirs. */
@Injectable()
export class FollowReplies {
  constructor(
    private readonly transaction: Transaction,
    private readonly comments: CommentCopiesStore,
    private readonly own: OwnAddress,
    private readonly followAtOnce: FollowAtOnce,
    private readonly ask: AskByMail,
  ) {}

  execute({ commentId, address, ...reader }: FollowRepliesInput): Promise<RepliesFollowed> {
    const topicKey = `thread:${commentId}`;
    return unlessRaced(() =>
      this.transaction.run(async publish => {
        const comment = await this.comments.find(commentId);
        if (comment?.authorId !== reader.personId) throw new CommentNotYoursError(commentId);
        const isOwn = await this.own.is(reader.personId, address);
        if (!isOwn && address === undefined && !hasInbox(reader.personId)) throw new AddressNeededError();
        const channels = [...(hasInbox(reader.personId) ? ['inbox' as const] : []), ...(isOwn ? ['mail' as const] : [])];
        const wishes = channels.map(channel => wishFor(channel, topicKey));
        if (wishes.length > 0) await this.followAtOnce.execute(reader, wishes, publish);
        if (isOwn || address === undefined) return { state: 'confirmed' };
        await this.ask.execute({ ...reader, address, wish: wishFor('mail', topicKey) }, publish);
        return { state: 'mail-sent' };
      }),
    );
  }
}

/** How long answers are gathered before they are told is the paper's to say. */
const wishFor = (channel: Wish['channel'], topicKey: string): Wish => ({ topicKey, channel, frequency: 'immediate' });
