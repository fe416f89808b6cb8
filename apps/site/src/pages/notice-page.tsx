import type { Notice } from '../domain/comments/notice.js';
import type { CommentWords } from '../domain/words/comment-words.js';
import type { Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { Moment } from './elements/moment.js';
import { AppealForm, type AppealFormProps } from './notice/appeal-form.js';
import { Appealed } from './notice/appealed.js';
import { renderPage } from './frame/document.js';
import type { Surroundings } from './views.js';

/** `/notices/<token>`: for whoever has the private link. */
export interface NoticeView extends Surroundings {
  notice: Notice;
  form: AppealFormProps;
  article?: { headline: string; path: string };
  /** Why an appeal was not taken. */
  said?: { message: readonly [title: string, text: string] };
}

export function renderNotice(view: NoticeView, paper: Paper): string {
  const { notice, form, article, said } = view;
  const own = wordsFor(paper.locale).comments.notice;
  const [title, text] = titleOf(notice, own);
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title, noindex: true },
    children: (
      <section class="decision">
        <p class="decision__kind">{own.kind[notice.about]}</p>
        <h1 class="decision__title">{title}</h1>
        <p class="decision__text">{text}</p>
        <Facts notice={notice} own={own} />
        {notice.body !== undefined && (
          <section class="decision__part" aria-labelledby="notice-text">
            <h2 id="notice-text">{own.text}</h2>
            <blockquote dir="auto">{notice.body}</blockquote>
          </section>
        )}
        {notice.appeal && <Appealed appeal={notice.appeal} own={own} />}
        {said && (
          <div class="decision__said" role="alert">
            <h2>{said.message[0]}</h2>
            <p>{said.message[1]}</p>
          </div>
        )}
        {(notice.mayAppeal || form.typed !== undefined) && (
          <section class="decision__part" aria-labelledby="notice-object">
            <h2 id="notice-object">{own.appeal}</h2>
            <AppealForm {...form} />
          </section>
        )}
        {article && (
          <p class="comment-answer__way">
            <a class="button" href={article.path}>
              {own.article}
            </a>{' '}
            <cite>{article.headline}</cite>
          </p>
        )}
      </section>
    ),
  });
}

function Facts({ notice: { reason, decidedBy, until }, own }: { notice: Notice; own: CommentWords['notice'] }) {
  if (reason === undefined && !decidedBy && until === undefined) return null;
  return (
    <dl class="decision__facts">
      {reason !== undefined && (
        <div>
          <dt>{own.reason}</dt>
          <dd dir="auto">{own.rules[reason] ?? reason}</dd>
        </div>
      )}
      {decidedBy && (
        <div>
          <dt>{own.decidedBy}</dt>
          <dd>{own.deciders[decidedBy]}</dd>
        </div>
      )}
      {until !== undefined && (
        <div>
          <dt>{own.until}</dt>
          <dd>
            <Moment at={until} style="full" />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** A status that this release has no words for is told as one that can change nothing. */
function titleOf({ about, status }: Notice, own: CommentWords['notice']): readonly [title: string, text: string] {
  const words: Readonly<Record<string, readonly [string, string]>> = about === 'comment' ? own.comment : own.person;
  return words[status] ?? [own.kind[about], ''];
}
