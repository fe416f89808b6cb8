import { readFileSync } from 'node:fs';
import { type Asset, fingerprinted } from './asset.js';
import { fontAssets, textFontUrl } from './fonts.js';
import { iconAssets, iconUrls } from './icons.js';
import { rulesOf, stylesheetAt, stylesheetUrl } from './stylesheet.js';

const scriptOf = (name: string, ...files: readonly string[]): Asset =>
  fingerprinted(name, 'js', 'text/javascript; charset=utf-8', Buffer.from(files.map(read).join('\n')));

/** Without the lines that only explain, and without indentation. */
const read = (file: string): string =>
  readFileSync(new URL(`scripts/${file}.js`, import.meta.url), 'utf8')
    .replaceAll(/^ *(?:(?:\/\/|\/\*\*).*)?\n/gm, '')
    .replaceAll(/^ +/gm, '');

const script = scriptOf('site', 'site');
const commentsScript = scriptOf('comments', 'comments', 'comment-buttons');
const deskScript = scriptOf('desk', 'desk', 'desk-keys');
/** For staff alone, so readers need not load it. */
const deskStylesheet = fingerprinted('desk', 'css', 'text/css; charset=utf-8', Buffer.from(rulesOf('desk', 'desk-item', 'desk-records')));

export const scriptUrl = script.path;
export const commentsScriptUrl = commentsScript.path;
export const deskScriptUrl = deskScript.path;
export const deskStylesheetUrl = deskStylesheet.path;
export { iconUrls, stylesheetUrl, textFontUrl };

const files = new Map([script, commentsScript, deskScript, deskStylesheet, ...fontAssets, ...iconAssets].map(asset => [asset.path, asset]));

/** What the site serves of its own under `/assets/` and at `/favicon.ico`; `undefined` where there is nothing. */
export const assetAt = (path: string): Asset | undefined => files.get(path) ?? stylesheetAt(path);
