import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import { asSeenBy, type Comment, type CommentAuthor, isPublic } from '../../domain/comment.js';
import { acceptText } from '../../domain/writing/comment-text.js';
import { standingAt } from '../../domain/commenter.js';
import { GuestsNotAllowedError, UnknownParentError } from '../../domain/errors.js';
import type { Person } from '../../domain/person.js';
import { judge } from '../../domain/policy/judge.js';
import { refuseOrKeep } from '../../domain/writing/refuse-or-keep.js';
import { stateOf, type Thread } from '../../domain/thread.js';
import { acceptComment } from '../../domain/writing/write-comment.js';
import { CommentersStore } from '../../store/commenters.store.js';
import { CommentsStore } from '../../store/comments.store.js';
import { GuestPostsStore } from '../../store/guest-posts.store.js';
import { GuestsStore } from '../../store/guests.store.js';
import { PoliciesStore } from '../../store/policies.store.js';
import { ThreadsStore } from '../../store/threads.store.js';
import { AwaitArticle } from '../threads/await-article.js';
import { RecordComment } from './record-comment.js';
import { ScoreText } from './score-text.js';
import { WriteAs } from './write-as.js';

export interface PostCommentInput {
  readonly articleId: string;
  readonly person: Person;
  /** Where the request comes from; of guests it is counted how much does. */
  readonly address: string;
  /** A guest's, to be kept apart. */
  readonly email?: string;
  readonly body: string;
  readonly parentId?: string;
  /** Of the article, as its reader has seen it. */
  readonly minVersion?: number;
  /** Filled in by nobody who sees the form. */
  readonly honeypot?: string;
  /** Since the form was shown. */
  readonly formSeconds?: number;
}

/** A reader's comment: judged by the policy, kept, and announced if readers may see it. */
@Injectable()
export class PostComment {
  constructor(
    private readonly writeAs: WriteAs,
    private readonly awaitArticle: AwaitArticle,
    private readonly scoreText: ScoreText,
    private readonly threads: ThreadsStore,
    private readonly policies: PoliciesStore,
    private readonly comments: CommentsStore,
    private readonly commenters: CommentersStore,
    private readonly guests: GuestsStore,
    private readonly guestPosts: GuestPostsStore,
    private readonly record: RecordComment,
  ) {}

  async execute(input: PostCommentInput): Promise<Comment> {
    const text = acceptText(input.body);
    await this.awaitArticle.execute(input.articleId, input.minVersion);
    const score = await this.scoreText.execute(text);
    const comment = await this.#write(input, text, score);
    const { id, parentAuthorId } = comment;
    return parentAuthorId !== undefined && (await this.writeAs.hasForgotten(parentAuthorId)) ? this.comments.get(id) : comment;
  }

  #write(input: PostCommentInput, text: string, score: Awaited<ReturnType<ScoreText['execute']>>): Promise<Comment> {
    return this.writeAs.run(input.person.id, async publish => {
      const { articleId, person } = input;
      const now = new Date();
      const thread = await this.threads.get(articleId);
      if (person.isGuest && !thread.article.comments.guestsAllowed) throw new GuestsNotAllowedError();
      const policy = await this.policies.for(thread);
      const commenter = await this.commenters.get(person.id);
      const standing = standingAt(commenter, now);
      const verdict = judge(submissionOf(input, text), policy, {
        now,
        threadOpen: stateOf(thread) === 'open',
        standing: { ...commenter, kind: standing },
        trusted: commenter.trusted || person.isStaff,
        ...(await this.comments.habitsOf(person.id, text, now, policy.duplicateWithinMinutes)),
        ...(await this.#guestsFrom(input, now)),
        ...(score !== undefined && { score }),
      });
      const draft = {
        id: newId('cmt'),
        articleId,
        author: authorOf(person),
        text,
        shadowed: standing === 'shadow-banned',
        noticeToken: randomBytes(20).toString('hex'),
        ...(input.parentId !== undefined && { parent: await this.#parent(input.parentId, thread, person) }),
      };
      const comment = acceptComment(draft, refuseOrKeep(verdict, commenter), now);
      if (person.isGuest) await this.#keepGuest(input, now);
      await this.record.first(comment, thread.article.sectionIds, publish);
      return comment;
    });
  }

  async #guestsFrom({ person, address }: PostCommentInput, now: Date) {
    const { lastMinute, lastHour } = person.isGuest ? await this.guestPosts.from(address, now) : { lastMinute: 0, lastHour: 0 };
    return { guestsLastMinute: lastMinute, guestsLastHour: lastHour };
  }

  async #keepGuest({ person, email, address }: PostCommentInput, now: Date): Promise<void> {
    if (email !== undefined) await this.guests.put(person.id, { name: person.name, email });
    await this.guestPosts.add(address, now);
  }

  async #parent(id: string, thread: Thread, person: Person): Promise<Comment> {
    const parent = await this.comments.find(id);
    if (parent?.articleId !== thread.id || !isPublic(asSeenBy(parent, person.id))) throw new UnknownParentError(id);
    return parent;
  }
}

const submissionOf = ({ honeypot, formSeconds }: PostCommentInput, text: string) => ({
  text,
  ...(honeypot !== undefined && { honeypot }),
  ...(formSeconds !== undefined && { formSeconds }),
});

export const authorOf = ({ id, name, isStaff }: Person): CommentAuthor => ({ id, name, ...(isStaff && { badge: 'staff' as const }) });
