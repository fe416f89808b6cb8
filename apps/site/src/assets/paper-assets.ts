import { readFileSync } from 'node:fs';
import { accentKeys } from '../domain/text/accents.js';
import { grounds } from '../domain/text/colour.js';
import { directionOf } from '../domain/text/language.js';
import type { Paper } from '../domain/paper/paper.js';
import { type Asset, fingerprint } from './asset.js';
import { textFontUrl } from './fonts.js';
import { iconUrls } from './icons.js';
import { robots } from './robots.js';
import { stylesheetUrl } from './stylesheet.js';

export const offlinePath = '/offline';

/** What depends on who the paper is, at paths that must not change: none may be kept for long. */
export const paperAssets = (paper: Paper): readonly Asset[] => [manifest(paper), serviceWorker(paper), robots(paper)];

function manifest({ name, tagline, locale }: Paper): Asset {
  const body = {
    name,
    short_name: name,
    description: tagline,
    lang: locale,
    dir: directionOf(locale),
    start_url: '/',
    display: 'minimal-ui',
    background_color: grounds.light,
    theme_color: grounds.light,
    icons: [
      { src: iconUrls.svg, type: 'image/svg+xml', sizes: 'any' },
      { src: iconUrls.large, type: 'image/png', sizes: '512x512' },
      { src: iconUrls.touch, type: 'image/png', sizes: '180x180' },
    ],
  };
  return {
    path: '/manifest.webmanifest',
    contentType: 'application/manifest+json',
    body: Buffer.from(JSON.stringify(body)),
    immutable: false,
  };
}

const worker = readFileSync(new URL('scripts/service-worker.js', import.meta.url), 'utf8');

/** Its version is that of what it keeps, so a browser renews it exactly when that changes. */
function serviceWorker(paper: Paper): Asset {
  const kept = [offlinePath, stylesheetUrl(accentKeys([paper.accent])), textFontUrl];
  const version = fingerprint(JSON.stringify([kept, paper.name, paper.tagline]));
  const body = `const version = ${JSON.stringify(version)};\nconst kept = ${JSON.stringify(kept)};\n${worker}`;
  return { path: '/service-worker.js', contentType: 'text/javascript; charset=utf-8', body: Buffer.from(body), immutable: false };
}
