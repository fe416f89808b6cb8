import { readFileSync } from 'node:fs';
import { type Asset, fingerprinted } from './asset.js';
import { boxesAt, boxesUrl } from './boxes.js';
import { fontAssets, textFontUrl } from './fonts.js';
import { iconAssets, iconUrls } from './icons.js';
import { stylesheetAt, stylesheetUrl } from './stylesheet.js';

const scriptOf = (name: string, ...files: readonly string[]): Asset =>
  fingerprinted(name, 'js', 'text/javascript; charset=utf-8', Buffer.from(files.map(read).join('\n')));

/** Without the lines that only explain, and without indentation. */
const read = (file: string): string =>
  readFileSync(new URL(`scripts/${file}.js`, import.meta.url), 'utf8')
    .replaceAll(/^ *(?:(?:\/\/|\/\*\*).*)?\n/gm, '')
    .replaceAll(/^ +/gm, '');

const script = scriptOf('site', 'site');
const sponsorsScript = scriptOf('sponsors', 'consent', 'sponsors');
const commentsScript = scriptOf('comments', 'comments', 'comment-buttons');

export const scriptUrl = script.path;
export const sponsorsScriptUrl = sponsorsScript.path;
export const commentsScriptUrl = commentsScript.path;
export { boxesUrl, iconUrls, stylesheetUrl, textFontUrl };

const files = new Map([script, commentsScript, sponsorsScript, ...fontAssets, ...iconAssets].map(asset => [asset.path, asset]));

/** What the site serves of its own under `/assets/` and at `/favicon.ico`; `undefined` where there is nothing. */
export const assetAt = (path: string): Asset | undefined => files.get(path) ?? stylesheetAt(path) ?? boxesAt(path);
