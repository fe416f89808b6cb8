import type { ComponentChildren } from 'preact';
import type { PublicArticle } from '#contracts';
import { usePage } from '../page-scope.js';

/** What a reader is told who has sent something about a comment. */
export interface AnswerProps {
  message: readonly [title: string, text: string];
  /** In the words of the service that refused it. */
  detail?: string | undefined;
  /** Where they read what was decided about them. */
  noticeUrl?: string | undefined;
  /** Where they see how it stands with what they sent. */
  statusUrl?: string | undefined;
  mineUrl?: string | undefined;
  article?: Pick<PublicArticle, 'headline' | 'path'> | undefined;
  /** The form as it was filled in. */
  children?: ComponentChildren;
}

/** An answer, with the ways on from it. The script shows what was said beside its own form. */
export function Answer({ message: [title, text], detail, noticeUrl, statusUrl, mineUrl, article, children }: AnswerProps) {
  const own = usePage().words.comments;
  return (
    <section class="comment-answer">
      <h1 class="comment-answer__title">{title}</h1>
      <div class="comment-answer__said">
        <p>{text}</p>
        {detail && <p>{detail}</p>}
        <Way to={noticeUrl} words={own.notice.link} />
        <Way to={statusUrl} words={own.statusLink} />
        <Way to={mineUrl} words={own.own.title} />
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
