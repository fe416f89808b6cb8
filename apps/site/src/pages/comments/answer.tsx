import type { ComponentChildren } from 'preact';
import type { PublicArticle } from '#contracts';
import type { Notice } from '../../domain/comments/notice.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

/** What a reader is told who has sent something about a comment. */
export interface AnswerProps {
  message: readonly [title: string, text: string];
  /** What was decided about it, or about them. */
  why?: Pick<Notice, 'reason' | 'until'> | undefined;
  /** Where they can say who they are. */
  signInUrl?: string | undefined;
  /** Where they read what was decided about them. */
  noticeUrl?: string | undefined;
  /** Where they see how it stands with what they sent. */
  statusUrl?: string | undefined;
  mineUrl?: string | undefined;
  /** Where they ask to be told of answers. */
  repliesUrl?: string | undefined;
  article?: Pick<PublicArticle, 'headline' | 'path'> | undefined;
  /** The form as it was filled in. */
  children?: ComponentChildren;
}

/** An answer, with the ways on from it. The script shows what was said beside its own form. */
export function Answer({
  message: [title, text],
  why,
  signInUrl,
  noticeUrl,
  statusUrl,
  mineUrl,
  repliesUrl,
  article,
  children,
}: AnswerProps) {
  const { comments: own, subscribing, signIn } = usePage().words;
  return (
    <section class="comment-answer">
      <h1 class="comment-answer__title">{title}</h1>
      <div class="comment-answer__said">
        <p>{text}</p>
        {why && <Decision {...why} />}
        <Way to={signInUrl} words={signIn} />
        <Way to={noticeUrl} words={own.notice.link} />
        <Way to={statusUrl} words={own.statusLink} />
        <Way to={mineUrl} words={own.own.title} />
        <Way to={repliesUrl} words={subscribing.replies.link} />
      </div>
      {children}
      {article && (
        <p class="comment-answer__way">
          <a class="button" href={article.path}>
            {own.backToArticle}
          </a>{' '}
          <cite>{article.headline}</cite>
        </p>
      )}
    </section>
  );
}

function Decision({ reason, until }: NonNullable<AnswerProps['why']>) {
  const { notice } = usePage().words.comments;
  return (
    <>
      {reason !== undefined && (
        <p dir="auto">
          {notice.reason}: {notice.rules[reason] ?? reason}
        </p>
      )}
      {until !== undefined && (
        <p>
          {notice.until}: <Moment at={until} style="full" />
        </p>
      )}
    </>
  );
}

function Way({ to, words }: { to: string | undefined; words: string }) {
  if (!to) return null;
  return (
    <p>
      <a href={to} rel="nofollow">
        {words}
      </a>
    </p>
  );
}
