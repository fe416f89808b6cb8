import { readFileSync } from 'node:fs';
import { type Asset, fingerprinted } from './asset.js';
import { fontAssets, textFontUrl } from './fonts.js';
import { iconAssets, iconUrls } from './icons.js';
import { stylesheetAt, stylesheetUrl } from './stylesheet.js';

const script = fingerprinted('site', 'js', 'text/javascript; charset=utf-8', readFileSync(new URL('scripts/site.js', import.meta.url)));

export const scriptUrl = script.path;
export { iconUrls, stylesheetUrl, textFontUrl };

const files = new Map([script, ...fontAssets, ...iconAssets].map(asset => [asset.path, asset]));

/** What the site serves of its own under `/assets/` and at `/favicon.ico`; `undefined` where there is nothing. */
export const assetAt = (path: string): Asset | undefined => files.get(path) ?? stylesheetAt(path);
