import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import type { Comment } from '../../domain/comment.js';
import { acceptText } from '../../domain/writing/comment-text.js';
import { standingAt } from '../../domain/commenter.js';
import { HouseRules } from '../../domain/house-rules.js';
import type { Person } from '../../domain/person.js';
import { judge } from '../../domain/policy/judge.js';
import { refuseOrKeep } from '../../domain/writing/refuse-or-keep.js';
import { stateOf } from '../../domain/thread.js';
import { demandEditable, editComment } from '../../domain/writing/write-comment.js';
import { CommentersStore } from '../../store/commenters.store.js';
import { CommentsStore } from '../../store/comments.store.js';
import { PoliciesStore } from '../../store/policies.store.js';
import { ThreadsStore } from '../../store/threads.store.js';
import { RecordComment } from './record-comment.js';
import { ScoreText } from './score-text.js';

export interface EditCommentInput {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
  readonly body: string;
}

/** Another text, judged like the first. What has to wait leaves readers with the text that they see. */
@Injectable()
export class EditComment {
  constructor(
    private readonly transaction: Transaction,
    private readonly rules: HouseRules,
    private readonly scoreText: ScoreText,
    private readonly threads: ThreadsStore,
    private readonly policies: PoliciesStore,
    private readonly comments: CommentsStore,
    private readonly commenters: CommentersStore,
    private readonly record: RecordComment,
  ) {}

  async execute({ id, version, person, body }: EditCommentInput): Promise<Comment> {
    const text = acceptText(body);
    const score = await this.scoreText.execute(text);
    return this.transaction.run(async publish => {
      const now = new Date();
      const before = await this.comments.getAt(id, version);
      demandEditable(before, person, this.rules.editWindowMinutes, now);
      if (text === before.text && !before.pending) return before;
      const thread = await this.threads.get(before.articleId);
      const policy = await this.policies.for(thread);
      const commenter = await this.commenters.get(person.id);
      const verdict = judge({ text }, policy, {
        now,
        threadOpen: person.isModerator || stateOf(thread) === 'open',
        standing: { ...commenter, kind: standingAt(commenter, now) },
        trusted: commenter.trusted || person.isStaff,
        // Another text is no other comment: how often somebody writes is asked of comments.
        postedLastMinute: 0,
        postedLastHour: 0,
        guestsLastMinute: 0,
        guestsLastHour: 0,
        isDuplicate: false,
        approvedComments: (await this.comments.habitsOf(person.id, text, now, 0)).approvedComments,
        ...(score !== undefined && { score }),
      });
      const after = editComment(before, text, refuseOrKeep(verdict, commenter), now);
      await this.record.execute({ before, after }, publish);
      return after;
    });
  }
}
