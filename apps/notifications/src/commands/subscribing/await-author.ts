import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Schedule } from '#scheduling';
import { nextLook } from '../../domain/next-look.js';

export const checkAuthor = 'check-author';

/** Who said that a comment is theirs, and when. */
export interface Claimed {
  /** Their id as its SHA-256 alone: this waits for days, and an erasure does not look for it. */
  readonly by: string;
  readonly since: Date;
}

export const digestOf = (personId: string): string => createHash('sha256').update(personId).digest('base64url');

/** A moderator decides within a day, mostly. */
const longestPauseMs = 60 * 60_000;

/** Has a subscription to answers looked at when it is known who wrote what is answered. In the caller's transaction. */
@Injectable()
export class AwaitAuthor {
  constructor(private readonly schedule: Schedule) {}

  async execute(subscriptionId: string, claimed: Claimed, now: Date): Promise<void> {
    const dueAt = nextLook(claimed.since, now, longestPauseMs);
    await this.schedule.plan({ kind: checkAuthor, key: subscriptionId, dueAt, data: claimed });
  }
}
