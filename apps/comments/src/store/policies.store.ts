import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { replaceVersioned, VersionConflictError } from '#persistence';
import { SectionNotFoundError } from '../domain/errors.js';
import { defaultPolicy, type ModerationMode, type ModerationPolicy } from '../domain/policy/moderation-policy.js';
import type { Thread } from '../domain/thread.js';
import type { PolicyDocument } from './policy.schema.js';
import type { ThreadDocument } from './thread.schema.js';

export const paperScope = 'paper';

/** What one scope says; what it does not say is taken from the next wider one. */
export interface ScopePolicy {
  readonly scope: string;
  readonly version: number;
  readonly policy: Partial<ModerationPolicy>;
}

/** The policies of the paper and of its sections. An article's own mode comes with the article. */
@Injectable()
export class PoliciesStore {
  /** The same lists of words for as long as they are in force: what is made of them is made once. */
  readonly #kept = new Map<string, PolicyDocument>();

  constructor(
    @InjectModel('Policy') private readonly model: Model<PolicyDocument>,
    @InjectModel('Thread') private readonly threads: Model<ThreadDocument>,
  ) {}

  /** Version 0 where it says nothing yet. */
  async get(scope: string): Promise<ScopePolicy> {
    const row = await this.model.findById(scope).lean<PolicyDocument>().exec();
    if (!row && scope !== paperScope && !(await this.threads.exists({ 'article.sectionIds': scope }).exec()))
      throw new SectionNotFoundError(scope);
    return { scope, version: row?.version ?? 0, policy: row?.policy ?? {} };
  }

  /** `version` is the new one; 1 is the first. */
  async put({ scope, version, policy }: ScopePolicy): Promise<void> {
    if (version > 1) return replaceVersioned(this.model, { _id: scope, version, policy });
    if (await this.model.exists({ _id: scope }).exec()) throw new VersionConflictError(scope, (await this.get(scope)).version);
    await this.model.insertMany([{ _id: scope, version, policy }]);
  }

  /** In force for a thread: field by field the nearest that says something. */
  async for({ article: { sectionIds, comments } }: Pick<Thread, 'article'>): Promise<ModerationPolicy> {
    const scopes = [...sectionIds, paperScope];
    const rows = await this.model
      .find({ _id: { $in: scopes } })
      .lean<PolicyDocument[]>()
      .exec();
    const inForce = rows.map(row => this.#keep(row));
    const nearest = scopes.flatMap(scope => inForce.find(row => row._id === scope)?.policy ?? []);
    const policy: ModerationPolicy = Object.assign({}, defaultPolicy, ...nearest.toReversed());
    return comments.moderation === 'inherit' ? policy : { ...policy, mode: comments.moderation };
  }

  #keep(row: PolicyDocument): PolicyDocument {
    const kept = this.#kept.get(row._id);
    if (kept?.version === row.version) return kept;
    this.#kept.set(row._id, row);
    return row;
  }

  async modeFor(thread: Pick<Thread, 'article'>): Promise<ModerationMode> {
    return (await this.for(thread)).mode;
  }
}
