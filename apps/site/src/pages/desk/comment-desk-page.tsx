import type { Paper } from '../../domain/paper/paper.js';
import type { ModerationWords } from '../../domain/words/moderation-words.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { DeskItem } from './desk-item.js';
import { renderDesk } from './desk-page.js';
import type { CommentDeskView } from './desk-views.js';
import { moderatorsDesk } from './moderators-desk.js';
import { OutcomeNotice } from './outcome-notice.js';

const titleOf = ({ item, outcome }: CommentDeskView, own: ModerationWords): string => {
  if (item) return outcome?.kind === 'refused' ? own.asItIsNow : own.comment;
  return outcome ? own.places.comments : own.gone[0];
};

/** One comment as it is now; after a decision that was refused, with what had been typed. */
export function renderCommentDesk(view: CommentDeskView, paper: Paper): string {
  const own = wordsFor(paper.locale).moderation;
  const { item, key, back, here, typed, outcome } = view;
  return renderDesk({
    paper,
    view,
    desk: moderatorsDesk(own),
    page: 'comment',
    title: titleOf(view, own),
    outcome: <OutcomeNotice view={view} />,
    children: (
      <>
        {item ? (
          <ol class="desk-items">
            <DeskItem {...item} pageKey={key} back={outcome?.kind === 'refused' ? back : here} typed={typed} />
          </ol>
        ) : (
          !outcome && <p class="desk__empty">{own.gone[1]}</p>
        )}
        <p class="desk__way">
          <a class="button" href={back}>
            {own.backToQueue}
          </a>
        </p>
      </>
    ),
  });
}
