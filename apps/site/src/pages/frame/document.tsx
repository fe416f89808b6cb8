import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { directionOf } from '../../domain/language.js';
import type { Paper } from '../../domain/paper.js';
import { classes } from '../elements/classes.js';
import { Scope, pageScope } from '../page-scope.js';
import type { Surroundings } from '../views.js';
import { Footer } from './footer.js';
import { Head, type HeadProps } from './head.js';
import { Account } from './account.js';
import { Masthead } from './masthead.js';
import { Navigation, placesOf } from './navigation.js';

interface PageProps {
  paper: Paper;
  view: Pick<Surroundings, 'now' | 'sections'> & Partial<Surroundings>;
  head: Omit<HeadProps, 'sections'>;
  /** Names the kind of page, for the stylesheet. */
  kind: string;
  /** The entry of the navigation that this page is, or belongs to. */
  current?: { path: string; exactly: boolean };
  /** When the newest article of the front page appeared. */
  edition?: string;
  children: ComponentChildren;
}

/** The whole document around a page's content. Everything in it is text or attributes, escaped by the renderer. */
export function renderPage({ paper, view, head, kind, current, edition, children }: PageProps): string {
  const scope = pageScope(paper, view);
  const places = placesOf(view, scope.words);
  const html = renderToString(
    <Scope.Provider value={scope}>
      <html lang={paper.locale} dir={directionOf(paper.locale)}>
        <Head {...head} sections={view.sections} />
        <body class={classes('page', `page--${kind}`)}>
          <a class="skip" href="#content">
            {scope.words.skipToContent}
          </a>
          <Masthead
            front={kind === 'front'}
            dated={kind !== 'offline'}
            edition={edition}
            account={kind !== 'offline' && <Account returnTo={head.canonical} />}
          >
            <Navigation places={places} current={current} />
          </Masthead>
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          <Footer places={places} />
        </body>
      </html>
    </Scope.Provider>,
  );
  return `<!doctype html>${html}`;
}
