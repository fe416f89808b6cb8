import { Injectable } from '@nestjs/common';
import type { Comment } from '../domain/comment.js';
import { DecisionsStore } from '../store/decisions.store.js';

export interface Restriction {
  /** A code of the policy, or a moderator's words. */
  readonly reason?: string;
  readonly decidedBy: 'policy' | 'moderator' | 'reports';
}

/** Why readers do not see a comment, as its author is told; nothing where they do, or are taken to. */
@Injectable()
export class WhyRestricted {
  constructor(private readonly decisions: DecisionsStore) {}

  async execute({ id, status, finding, pending, removedBy }: Comment): Promise<Restriction | undefined> {
    const isRestricted = status === 'held' || status === 'hidden' || status === 'rejected' || removedBy === 'moderator';
    if (!isRestricted) return undefined;
    const decision = await this.decisions.lastTo(id, status);
    const reason = decision?.reason ?? pending?.reason ?? finding?.reason ?? (status === 'hidden' ? 'reported' : undefined);
    return { decidedBy: decision ? 'moderator' : status === 'hidden' ? 'reports' : 'policy', ...(reason !== undefined && { reason }) };
  }
}
