import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Transaction } from '#messaging';
import type { KeysetPage } from '#persistence';
import type { DueWorkAuditDocument, DueWorkDocument } from './due-work.schema.js';
import { DueWorkRunner } from './due-work.runner.js';
import { DueWorkStore } from './due-work.store.js';

/** It is not parked: done, waiting, discarded, or never planned. */
export class ParkedWorkNotFoundError extends Error {
  readonly code = 'parked-work-not-found';

  constructor(id: string) {
    super(`There is no parked work ${id}`);
  }
}

/** What ops decide about work that was given up. A decision and its audit row commit together. */
@Injectable()
export class ParkedWork {
  constructor(
    private readonly store: DueWorkStore,
    private readonly transaction: Transaction,
    private readonly runner: DueWorkRunner,
    @InjectModel('DueWorkAudit') private readonly audit: Model<DueWorkAuditDocument>,
  ) {}

  list(limit: number, after?: string): Promise<KeysetPage<DueWorkDocument>> {
    return this.store.listParked(limit, after);
  }

  /** At once, with all its tries before it. */
  run(id: string, actor: string): Promise<{ id: string }> {
    return this.transaction.run(async () => {
      if (!(await this.store.unpark(id))) throw new ParkedWorkNotFoundError(id);
      await this.audit.create([{ workId: id, action: 'run', actor, at: new Date() }]);
      this.transaction.afterCommit(() => this.runner.nudge());
      return { id };
    });
  }

  discard(id: string, actor: string, reason: string): Promise<{ id: string }> {
    return this.transaction.run(async () => {
      if (!(await this.store.discardParked(id))) throw new ParkedWorkNotFoundError(id);
      await this.audit.create([{ workId: id, action: 'discard', actor, reason, at: new Date() }]);
      return { id };
    });
  }
}
