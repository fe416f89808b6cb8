import { editorsPath } from '../domain/editing/desk-address.js';
import type { Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { renderPage } from './frame/document.js';
import { Notice } from './frame/notice.js';
import type { Surroundings } from './views.js';

const codes = { gone: '404', unreadable: '422' } as const;

/** Why an article cannot be shown to those who write it. */
export function renderNoPreview(why: keyof typeof codes, view: Surroundings & { faults?: readonly string[] }, paper: Paper): string {
  const { preview, editing } = wordsFor(paper.locale);
  const [title, text] = preview[why];
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title, noindex: true },
    children: (
      <Notice code={codes[why]} title={title} text={text}>
        {view.faults && (
          <ul lang="en">
            {view.faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        <a class="button" href={editorsPath}>
          {editing.door.toDesk}
        </a>
      </Notice>
    ),
  });
}
