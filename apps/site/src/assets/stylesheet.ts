import { readFileSync } from 'node:fs';
import { accentRules } from '../domain/text/accents.js';
import { type Asset, fingerprint } from './asset.js';
import { fontRules } from './fonts.js';

/** In this order: what comes later may refine what came before. */
const parts = [
  'tokens',
  'base',
  'elements',
  'masthead',
  'account',
  'search',
  'navigation',
  'colophon',
  'teasers',
  'front',
  'band',
  'blocks',
  'magazine',
  'lists',
  'article',
  'corrections',
  'prose',
  'own-pages',
  'film',
  'discussion',
  'comment',
  'comment-form',
  'comment-actions',
  'own-comments',
  'decision',
  'subscribe',
  'inbox',
  'states',
  'preferences',
  'sponsors',
  'slots',
  'print',
];

const read = (part: string): string => readFileSync(new URL(`styles/${part}.css`, import.meta.url), 'utf8');

/** These parts, as one sheet. */
export const rulesOf = (...names: readonly string[]): string => compact(names.map(read).join('\n'));

/** Without comments and line ends; what more there is to save, compression saves. */
const compact = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();

/** Eleven by eleven positions for pictures that are cropped (see `focalClass`). */
const focalRules = Array.from(
  { length: 11 },
  (_, step) => `.focus-x-${step}{--focus-x:${step * 10}%}.focus-y-${step}{--focus-y:${step * 10}%}`,
).join('');

const rules = fontRules + rulesOf(...parts) + focalRules;
const stamp = fingerprint(rules);

/** More than a paper has sections, and little enough to make for anyone who asks. */
const mostAccents = 48;

/** The stylesheet's address: fingerprint of its rules, then the accents it carries. Equal addresses are equal bytes, on every process and for ever. */
export const stylesheetUrl = (accentKeys: readonly string[]): string =>
  `/assets/${['site', stamp, ...accentKeys.slice(0, mostAccents)].join('-')}.css`;

/**
 * The stylesheet at an address. Of another fingerprint (a page made by another release) it is today's, and not to be kept;
 * `undefined` for what is no stylesheet of ours.
 */
export function stylesheetAt(path: string): Asset | undefined {
  const [, mark, accents = ''] = /^\/assets\/site-([0-9a-f]{10})((?:-[0-9a-f]{6})*)\.css$/.exec(path) ?? [];
  if (!mark) return undefined;
  const keys = accents.split('-').filter(Boolean);
  if (keys.length > mostAccents) return undefined;
  const body = Buffer.from(rules + accentRules(keys));
  return { path, contentType: 'text/css; charset=utf-8', body, immutable: mark === stamp };
}
