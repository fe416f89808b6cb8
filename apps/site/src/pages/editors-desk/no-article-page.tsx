import { editorsPath } from '../../domain/editing/desk-address.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { editorsDesk, places } from './editors-desk.js';
import type { EditingView } from './editing-views.js';

/** Of an article that is not there. */
export function renderNoArticle(view: EditingView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const [title, text] = own.gone;
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
        <p class="desk__way">
          <a class="button" href={editorsPath}>
            {own.door.toDesk}
          </a>
        </p>
      </>
    ),
  });
}
