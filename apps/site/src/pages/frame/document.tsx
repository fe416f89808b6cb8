import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { boxKey } from '../../domain/advertising/boxes.js';
import { directionOf } from '../../domain/text/language.js';
import type { Paper } from '../../domain/paper/paper.js';
import { classes } from '../elements/classes.js';
import { Scope, pageScope } from '../page-scope.js';
import type { Surroundings } from '../views.js';
import { Footer } from './footer.js';
import { Head, type HeadProps } from './head.js';
import { Account } from './account.js';
import { Masthead } from './masthead.js';
import { Navigation, placesOf } from './navigation.js';
import { SponsorsStrip } from './sponsors-strip.js';

interface PageProps {
  paper: Paper;
  view: Pick<Surroundings, 'now' | 'sections'> & Partial<Surroundings>;
  head: Omit<HeadProps, 'sections' | 'boxes'>;
  /** Names the kind of page, for the stylesheet. */
  kind: string;
  /** The entry of the navigation that this page is, or belongs to. */
  current?: { path: string; exactly: boolean };
  /** When the newest article of the front page appeared. */
  edition?: string;
  /** What the page is about, for the script that fills its boxes. */
  about?: { readonly article?: string; readonly section?: string };
  children: ComponentChildren;
}

/** The whole document around a page's content. Everything in it is text or attributes, escaped by the renderer. */
export function renderPage({ paper, view, head, kind, current, edition, about, children }: PageProps): string {
  const scope = pageScope(paper, view);
  const boxes = Object.values(view.slots ?? {}).map(({ placement }) => boxKey(placement.sizes));
  const places = placesOf(view, scope.words);
  const html = renderToString(
    <Scope.Provider value={scope}>
      <html lang={paper.locale} dir={directionOf(paper.locale)}>
        <Head {...head} sections={view.sections} boxes={boxes} />
        <body class={classes('page', `page--${kind}`)} data-article={about?.article} data-section={about?.section}>
          <a class="skip" href="#content">
            {scope.words.skipToContent}
          </a>
          <Masthead
            front={kind === 'front'}
            dated={kind !== 'offline'}
            edition={edition}
            searchable={kind !== 'offline' && kind !== 'search'}
            account={kind !== 'offline' && <Account returnTo={head.canonical} reader={view.reader} ofNewsroom={view.ofNewsroom === true} />}
          >
            <Navigation places={places} current={current} />
          </Masthead>
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          <SponsorsStrip strip={view.strip} />
          <Footer places={places} />
        </body>
      </html>
    </Scope.Provider>,
  );
  return `<!doctype html>${html}`;
}
