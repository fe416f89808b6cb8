import { markedText } from '../../domain/moderation/marked-text.js';
import type { ModeratedComment } from '../../domain/moderation/moderated-comment.js';
import { isAboutEdit } from '../../domain/moderation/moves.js';
import { CommentHtml } from '../elements/safe-html.js';
import { usePage } from '../page-scope.js';
import { AppealText } from './appeal-text.js';

type Spans = NonNullable<ModeratedComment['finding']>['spans'];

/** What was written. Where the reason is in the text, as it was typed with that marked; else as readers see it. */
export function ItemText({ comment }: { comment: ModeratedComment }) {
  const { bodyHtml, body, finding, pending, appeal } = comment;
  const own = usePage().words.moderation;
  return (
    <>
      {pending ? (
        <div class="desk-edit">
          <div>
            <h3>{isAboutEdit(comment) ? own.readersSee : own.beforeEdit}</h3>
            <CommentHtml class="comment__text" html={bodyHtml} />
          </div>
          <div>
            <h3>{own.editSays}</h3>
            <MarkedText text={pending.body} spans={pending.spans} />
          </div>
        </div>
      ) : finding?.spans.length ? (
        <>
          <MarkedText text={body} spans={finding.spans} />
          <details class="desk-item__rendered">
            <summary>{own.rendered}</summary>
            <CommentHtml class="comment__text" html={bodyHtml} />
          </details>
        </>
      ) : (
        <CommentHtml class="comment__text" html={bodyHtml} />
      )}
      {appeal && <AppealText appeal={appeal} level={3} />}
    </>
  );
}

export function MarkedText({ text, spans }: { text: string; spans: Spans }) {
  return (
    <p class="desk-item__raw" dir="auto">
      {markedText(text, spans).map((piece, at) => (piece.marked ? <mark key={at}>{piece.text}</mark> : piece.text))}
    </p>
  );
}
