import type { PublicArticle } from '#contracts';
import type { Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { Answer, type AnswerProps } from './comments/answer.js';
import { ReportForm, type ReportFormProps } from './comments/report-form.js';
import { CommentHtml } from './elements/safe-html.js';
import { renderPage } from './frame/document.js';
import type { Surroundings } from './views.js';

/** `/<section>/<slug>/comments/<id>/report`, before it is sent and after. */
export interface ReportView extends Surroundings {
  article?: Pick<PublicArticle, 'headline' | 'path'>;
  /** What is reported, as far as readers see it. */
  comment?: { readonly name: string; readonly bodyHtml: string } | undefined;
  form?: ReportFormProps;
  message?: readonly [title: string, text: string];
  why?: AnswerProps['why'];
  noticeUrl?: string | undefined;
  receipt?: string;
}

export function renderReport(view: ReportView, paper: Paper): string {
  const own = wordsFor(paper.locale).comments;
  const { reporting } = own;
  const { comment, form, receipt } = view;
  const message = receipt === undefined ? (view.message ?? ([reporting.title, reporting.text] as const)) : reporting.thanks;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title: message[0], noindex: true },
    children: (
      <Answer {...view} message={message}>
        {receipt !== undefined && (
          <dl class="decision__facts">
            <div>
              <dt>{reporting.receipt}</dt>
              <dd>
                <code class="receipt">{receipt}</code>
                <br />
                {reporting.receiptHint}
              </dd>
            </div>
          </dl>
        )}
        {comment && receipt === undefined && (
          <figure class="report-page__comment">
            <blockquote>
              <CommentHtml class="comment__text" html={comment.bodyHtml} />
            </blockquote>
            <figcaption dir="auto">{comment.name}</figcaption>
          </figure>
        )}
        {form && receipt === undefined && <ReportForm {...form} />}
      </Answer>
    ),
  });
}
