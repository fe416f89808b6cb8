import { Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import { InvalidCursorError } from '#persistence';
import { partOf, type Parts } from '../cache/parts.js';
import type { CommentOrder } from '../domain/comments/comment-order.js';
import type { Discussion, ShownComment } from '../domain/comments/discussion.js';
import { CommentsView, type ListedComment } from '../store/comments.view.js';
import { ThreadsView } from '../store/threads.view.js';
import { expectedThread } from './expected-thread.js';

export interface DiscussionRequest {
  /** In which order. */
  readonly comments?: CommentOrder;
  readonly after?: string;
  /** The comment whose answers alone are asked for. */
  readonly under?: string;
}

const pageSize = 20;
const answersOfEach = 10;
/** What one page may hold with all its answers, and how deep it looks for them; the rest is behind links. */
const [mostOnPage, levels] = [200, 9];

/** The comments under an article, as its page shows them. Nothing where readers see neither form nor comments. */
@Injectable()
export class ReadDiscussion {
  constructor(
    private readonly comments: CommentsView,
    private readonly threads: ThreadsView,
  ) {}

  async execute(article: PublicArticle, asked: DiscussionRequest, parts: Parts): Promise<Discussion | undefined> {
    parts.add(partOf.thread(article.id));
    const known = await this.threads.of(article.id);
    const { state, ...thread } = known ?? expectedThread(article);
    if (state === 'hidden' || state === 'off') return undefined;
    const { comments: order = 'newest', after } = asked;
    const under = asked.under === undefined ? undefined : await this.#under(asked.under, article);
    const answered = under?._id ?? article.id;
    const [pinned, page] = await Promise.all([
      after === undefined ? this.comments.pinned(answered) : [],
      this.comments.page(answered, order, pageSize, after),
    ]);
    const url = (query: Record<string, string>) =>
      `${article.path}?${new URLSearchParams({ comments: order, ...(under && { under: under._id }), ...query }).toString()}#comments`;
    return {
      articleId: article.id,
      articleVersion: article.version,
      path: article.path,
      thread: { state, ...thread },
      isLive: known !== undefined,
      order,
      ...(under && { under: shown(under, [], false) }),
      comments: await this.#withAnswers([...pinned, ...page.items]),
      ...(page.next !== undefined && { nextUrl: url({ after: page.next }) }),
      ...(after !== undefined && { firstUrl: url({}) }),
    };
  }

  async #under(id: string, { id: articleId }: PublicArticle): Promise<ListedComment> {
    const comment = await this.comments.byId(id);
    if (!comment?.listed || comment.state.articleId !== articleId) throw new InvalidCursorError();
    return comment;
  }

  /** Level by level, each with one query. */
  async #withAnswers(roots: readonly ListedComment[]): Promise<ShownComment[]> {
    const answersOf = new Map<string, readonly ListedComment[]>();
    const cut = new Set<string>();
    let known = roots.length;
    let level = roots;
    for (let depth = 0; depth < levels && level.length > 0; depth += 1) {
      const found = await this.comments.answersTo(
        level.map(({ _id }) => _id),
        answersOfEach + 1,
      );
      for (const [id, all] of found) {
        const kept = all.slice(0, Math.min(answersOfEach, mostOnPage - known));
        known += kept.length;
        answersOf.set(id, kept);
        if (kept.length < all.length) cut.add(id);
      }
      level = [...found.keys()].flatMap(id => answersOf.get(id) ?? []);
    }
    for (const { _id, replies } of level) if (replies > 0) cut.add(_id);
    return roots.flatMap(root => withAnswers(root, answersOf, cut));
  }
}

/** Of what nobody may read the place is kept, and only for the sake of what answers it. */
function withAnswers(
  comment: ListedComment,
  answersOf: ReadonlyMap<string, readonly ListedComment[]>,
  cut: ReadonlySet<string>,
): ShownComment[] {
  const answers = (answersOf.get(comment._id) ?? []).flatMap(answer => withAnswers(answer, answersOf, cut));
  const hasMore = cut.has(comment._id);
  return comment.state.status === 'visible' || answers.length > 0 || hasMore ? [shown(comment, answers, hasMore)] : [];
}

const shown = (
  { _id, state: { answers: _answered, ...state }, counts }: ListedComment,
  answers: readonly ShownComment[],
  hasMore: boolean,
): ShownComment => ({
  ...state,
  id: _id,
  reactions: { like: counts?.like ?? 0, insightful: counts?.insightful ?? 0, funny: counts?.funny ?? 0 },
  answers,
  hasMore,
});
