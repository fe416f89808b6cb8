import { Injectable } from '@nestjs/common';
import { withoutIdempotencyKey } from '#persistence';
import { ModerateComment, type ModerationInput } from './moderate-comment.js';

export type DecidedComment = Pick<ModerationInput, 'id' | 'version'>;

export interface ManyReport {
  /** With the version that the decision has led to. */
  readonly done: DecidedComment[];
  readonly failed: { id: string; reason: string }[];
}

/** One decision about many comments, each as the moderator has seen it and in its own transaction: one that cannot be decided so holds up no other. */
@Injectable()
export class ModerateMany {
  constructor(private readonly moderateComment: ModerateComment) {}

  async execute({
    items,
    ...decision
  }: Omit<ModerationInput, keyof DecidedComment> & { readonly items: readonly DecidedComment[] }): Promise<ManyReport> {
    const report: ManyReport = { done: [], failed: [] };
    for (const [id, item] of new Map(items.map(one => [one.id, one]))) {
      try {
        // The request's key is that of no single comment. A repeat finds what is decided already, and says so.
        const { version } = await withoutIdempotencyKey(() => this.moderateComment.execute({ ...item, ...decision }));
        report.done.push({ id, version });
      } catch (error) {
        report.failed.push({ id, reason: error instanceof Error ? error.message : 'unknown' });
      }
    }
    return report;
  }
}
