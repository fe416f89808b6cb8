import { hasText } from '../../domain/editing/article-fields.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import { editorsPath, newArticlePath } from '../../domain/editing/desk-address.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import type { KeptForm } from '../desk/kept-form.js';
import { SendAgain } from '../desk/send-again.js';
import { editorsAtDoor, editorsDesk, places } from './editors-desk.js';
import type { EditingView, Message } from './editing-views.js';

export interface NoArticleView extends EditingView {
  readonly message: Message;
  /** What somebody has typed for it. */
  readonly kept?: KeptForm | undefined;
}

/** Of an article that is not there. */
export function renderNoArticle(view: NoArticleView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { kept, message } = view;
  const [title, text] = message;
  return renderDesk({
    paper,
    view,
    desk: editorsDesk(own),
    page: 'no-article',
    title,
    place: places.articles,
    scripts: [],
    children: (
      <>
        <p class="desk__intro">{text}</p>
        {kept && hasText(kept.fields) && (
          <SendAgain
            action={newArticlePath}
            fields={asNew(kept.fields)}
            button={own.door.saveAsNew}
            name={own.door.kept}
            isTyped={editorsAtDoor.isTyped}
          />
        )}
        <p class="desk__way">
          <a class="button" href={editorsPath}>
            {own.door.toDesk}
          </a>
        </p>
      </>
    ),
  });
}

/** An address is never given twice, and what was to be done with the one that is gone is not to be done with another. */
const asNew = ({ version: _version, slug: _slug, ...fields }: Fields): Fields => ({ ...fields, do: 'save' });
