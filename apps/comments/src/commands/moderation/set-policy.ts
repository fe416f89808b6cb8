import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { VersionConflictError } from '#persistence';
import { Schedule } from '#scheduling';
import type { ModerationPolicy } from '../../domain/policy/moderation-policy.js';
import { policyChange } from '../../domain/policy/policy-change.js';
import { DecisionsStore } from '../../store/decisions.store.js';
import { refreshThreads } from '../threads/refresh-threads.js';
import { PoliciesStore, type ScopePolicy } from '../../store/policies.store.js';

export interface SetPolicyInput {
  readonly scope: string;
  readonly version: number;
  readonly moderator: string;
  readonly policy: Partial<ModerationPolicy>;
}

/** What the paper, or one of its sections, demands of comments from now on. */
@Injectable()
export class SetPolicy {
  constructor(
    private readonly transaction: Transaction,
    private readonly policies: PoliciesStore,
    private readonly decisions: DecisionsStore,
    private readonly schedule: Schedule,
  ) {}

  execute({ scope, version, moderator, policy }: SetPolicyInput): Promise<ScopePolicy> {
    return this.transaction.run(async () => {
      const before = await this.policies.get(scope);
      if (before.version !== version) throw new VersionConflictError(scope, before.version);
      const after = { scope, version: version + 1, policy };
      await this.policies.put(after);
      await this.schedule.plan({ kind: refreshThreads, key: scope, dueAt: new Date() });
      const change = policyChange(before.policy, policy);
      const line = { before: change.before, after: { scope, ...change.after } };
      await this.decisions.append({ at: new Date(), moderator, action: 'policy', ...line });
      return after;
    });
  }
}
