import { Injectable } from '@nestjs/common';
import { standingAt } from '../../domain/commenter.js';
import { refuseOrKeep } from '../../domain/writing/refuse-or-keep.js';
import { CommentersStore } from '../../store/commenters.store.js';

/** Whoever is banned or suspended writes nothing, of whatever kind, and is told why. */
@Injectable()
export class DemandStanding {
  constructor(private readonly commenters: CommentersStore) {}

  async execute(personId: string): Promise<void> {
    const commenter = await this.commenters.get(personId);
    const standing = standingAt(commenter, new Date());
    if (standing === 'banned' || standing === 'suspended')
      refuseOrKeep({ outcome: 'reject', phase: 'standing', reason: standing, spans: [] }, commenter);
  }
}
