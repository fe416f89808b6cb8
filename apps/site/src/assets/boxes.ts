import { boxRules, isBoxKey } from '../domain/advertising/boxes.js';
import { type Asset, fingerprint } from './asset.js';

/** More than a page has boxes. */
const mostBoxes = 8;

/** Of how rules are written; their numbers stand in the address. */
const stamp = fingerprint(boxRules(['0x1x1_1x1x1']));

/** Where the sizes of a page's boxes stand. Equal addresses are equal bytes, on every process and for ever. */
export const boxesUrl = (keys: readonly string[]): string =>
  `/assets/${['boxes', stamp, ...[...new Set(keys)].toSorted().slice(0, mostBoxes)].join('-')}.css`;

/** As with the stylesheet: of another release it is that of today, and not to be kept. */
export function boxesAt(path: string): Asset | undefined {
  const [, mark, named] = /^\/assets\/boxes-([0-9a-f]{10})-([\dx_-]{1,1000})\.css$/.exec(path) ?? [];
  const keys = named?.split('-') ?? [];
  if (keys.length === 0 || keys.length > mostBoxes || !keys.every(isBoxKey)) return undefined;
  return { path, contentType: 'text/css; charset=utf-8', body: Buffer.from(boxRules(keys)), immutable: mark === stamp };
}
