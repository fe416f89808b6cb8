import { Injectable } from '@nestjs/common';
import { newCommenter } from '../../domain/commenter.js';
import type { Person } from '../../domain/person.js';
import { isGuestFlood } from '../../domain/policy/guest-flood.js';
import { refuseOrKeep } from '../../domain/writing/refuse-or-keep.js';
import { GuestPostsStore } from '../../store/guest-posts.store.js';
import { PoliciesStore } from '../../store/policies.store.js';
import { ThreadsStore } from '../../store/threads.store.js';

/** A guest's report is counted with what guests of their address write: whoever throws the cookie away is a new guest, and not at a new address. */
@Injectable()
export class CountGuest {
  constructor(
    private readonly threads: ThreadsStore,
    private readonly policies: PoliciesStore,
    private readonly guestPosts: GuestPostsStore,
  ) {}

  async execute({ id, isGuest }: Person, address: string, articleId: string): Promise<void> {
    if (!isGuest) return;
    const now = new Date();
    const policy = await this.policies.for(await this.threads.get(articleId));
    if (isGuestFlood(await this.guestPosts.from(address, now), policy))
      refuseOrKeep({ outcome: 'reject', phase: 'rate', reason: 'too-many-guests', spans: [] }, newCommenter(id));
    await this.guestPosts.add(address, now);
  }
}
