import type { ComponentChildren } from 'preact';
import { deskScriptUrl, deskStylesheetUrl } from '../../assets/assets.js';
import type { Paper } from '../../domain/paper/paper.js';
import { renderPage } from '../frame/document.js';
import type { Surroundings } from '../views.js';

/** A desk of the staff, and the pages that it has. */
export interface Desk {
  readonly name: string;
  readonly places: readonly { readonly name: string; readonly path: string }[];
}

interface DeskPageProps {
  paper: Paper;
  view: Surroundings;
  desk: Desk;
  title: string;
  /** Which kind of page of the desk: what the script exchanges with what. */
  page: string;
  /** The path of the place that the page belongs to. */
  place?: string;
  outcome?: ComponentChildren;
  /** Of its own, in the place of those of the moderators. */
  scripts?: readonly string[];
  styles?: readonly string[];
  children: ComponentChildren;
}

/** The frame of a desk's page. What the script exchanges after an act is `.desk__body`; what it says to a screen reader stays outside of it. */
export function renderDesk({ paper, view, desk, title, page, place, outcome, children, ...own }: DeskPageProps): string {
  return renderPage({
    paper,
    view,
    kind: 'desk',
    head: {
      title: title === desk.name ? title : `${title} · ${desk.name}`,
      noindex: true,
      scripts: own.scripts ?? [deskScriptUrl],
      styles: [deskStylesheetUrl, ...(own.styles ?? [])],
    },
    children: (
      <div class="desk">
        <nav class="desk__places" aria-label={desk.name}>
          <p class="kicker">{desk.name}</p>
          <ul>
            {desk.places.map(({ name, path }) => (
              <li key={path}>
                <a href={path} aria-current={path === place ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="unseen" id="desk-said" role="status" />
        <div class="desk__body" data-page={page}>
          <h1 class="desk__title" tabIndex={-1}>
            {title}
          </h1>
          {outcome}
          {children}
        </div>
      </div>
    ),
  });
}
