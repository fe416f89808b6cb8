import type { CommentWords } from '../../domain/words/comment-words.js';
import type { Notice } from '../../domain/comments/notice.js';
import { Moment } from '../elements/moment.js';

/** What somebody has said against it, and what came of that. */
export function Appealed({ appeal, own }: { appeal: NonNullable<Notice['appeal']>; own: CommentWords['notice'] }) {
  const { text, at, answer } = appeal;
  return (
    <section class="decision__part" aria-labelledby="notice-appeal">
      <h2 id="notice-appeal">{own.appealed}</h2>
      {!answer && <p>{own.appealWaits}</p>}
      <blockquote dir="auto">{text}</blockquote>
      <p class="decision__moment">
        <Moment at={at} style="full" />
      </p>
      {answer && (
        <>
          <p>{own.appealAnswer[answer.outcome]}</p>
          {answer.reason !== undefined && <blockquote dir="auto">{answer.reason}</blockquote>}
          <p class="decision__moment">
            <Moment at={answer.at} style="full" />
          </p>
        </>
      )}
    </section>
  );
}
