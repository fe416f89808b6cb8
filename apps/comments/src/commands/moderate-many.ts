import { Injectable } from '@nestjs/common';
import { withoutIdempotencyKey } from '#persistence';
import { ModerateComment, type ModerationInput } from './moderate-comment.js';

export interface ManyReport {
  readonly done: string[];
  readonly failed: { id: string; reason: string }[];
}

/** One decision about many comments, each in its own transaction: one that cannot be decided so holds up none of the others. */
@Injectable()
export class ModerateMany {
  constructor(private readonly moderateComment: ModerateComment) {}

  async execute({ ids, ...decision }: Omit<ModerationInput, 'id'> & { readonly ids: readonly string[] }): Promise<ManyReport> {
    const report: ManyReport = { done: [], failed: [] };
    for (const id of new Set(ids)) {
      try {
        // The request's key is that of no single comment. A repeat finds what is decided already, and says so.
        await withoutIdempotencyKey(() => this.moderateComment.execute({ id, ...decision }));
        report.done.push(id);
      } catch (error) {
        report.failed.push({ id, reason: error instanceof Error ? error.message : 'unknown' });
      }
    }
    return report;
  }
}
