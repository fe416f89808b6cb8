import { readFileSync } from 'node:fs';
import { type Asset, fingerprinted } from './asset.js';
import { boxesAt, boxesUrl } from './boxes.js';
import { fontAssets, textFontUrl } from './fonts.js';
import { iconAssets, iconUrls } from './icons.js';
import { rulesOf, stylesheetAt, stylesheetUrl } from './stylesheet.js';

const scriptOf = (name: string, ...files: readonly string[]): Asset =>
  fingerprinted(name, 'js', 'text/javascript; charset=utf-8', Buffer.from(files.map(read).join('\n')));

/** Without the lines that only explain, without indentation, and without line ends that end nothing. */
const read = (file: string): string =>
  readFileSync(new URL(`scripts/${file}.js`, import.meta.url), 'utf8')
    .replaceAll(/^ *(?:(?:\/\/|\/\*\*).*)?\n/gm, '')
    .replaceAll(/^ +/gm, '')
    .replaceAll(/([;{,])\n/g, '$1');

const script = scriptOf('site', 'site');
const sponsorsScript = scriptOf('sponsors', 'consent', 'sponsors');
const commentsScript = scriptOf('comments', 'comments', 'comment-buttons');
const letterScript = scriptOf('comment-letter', 'comment-letter');
const ownCommentsScript = scriptOf('own-comments', 'own-comments');
const reportScript = scriptOf('comment-report', 'comment-report');
const anewScript = scriptOf('thread-anew', 'thread-anew');
const inboxScript = scriptOf('inbox', 'inbox');
const deskScript = scriptOf('desk', 'desk', 'desk-keys');
/** For staff alone, so readers need not load it. */
const deskStylesheet = fingerprinted(
  'desk',
  'css',
  'text/css; charset=utf-8',
  Buffer.from(rulesOf('desk', 'desk-item', 'desk-records', 'preview')),
);

/** For those who write, beside that of every desk. */
const editorStylesheet = fingerprinted(
  'editor',
  'css',
  'text/css; charset=utf-8',
  Buffer.from(rulesOf('editor', 'editor-blocks', 'newsroom-list', 'revisions', 'front-desk', 'pictures')),
);
const editorScript = scriptOf('editor', 'picture-look', 'editor', 'editor-inline', 'editor-blocks', 'editor-keep', 'editor-present');

const frontDeskScript = scriptOf('front-desk', 'picture-look', 'front-desk');

export const scriptUrl = script.path;
export const sponsorsScriptUrl = sponsorsScript.path;
export const commentsScriptUrl = commentsScript.path;
/** For those alone who write a comment. */
export const letterScriptUrl = letterScript.path;
/** For those alone who have something of their own under an article. */
export const ownCommentsScriptUrl = ownCommentsScript.path;
/** For those alone who report a comment. */
export const reportScriptUrl = reportScript.path;
/** For those alone who have missed what was told. */
export const anewScriptUrl = anewScript.path;
/** For who is signed in and looks into their inbox. */
export const inboxScriptUrl = inboxScript.path;
export const deskScriptUrl = deskScript.path;
export const deskStylesheetUrl = deskStylesheet.path;
export const editorScriptUrl = editorScript.path;
export const frontDeskScriptUrl = frontDeskScript.path;
export const editorStylesheetUrl = editorStylesheet.path;
export { boxesUrl, iconUrls, stylesheetUrl, textFontUrl };

const own = [
  script,
  sponsorsScript,
  commentsScript,
  letterScript,
  ownCommentsScript,
  reportScript,
  anewScript,
  inboxScript,
  deskScript,
  deskStylesheet,
  editorScript,
  frontDeskScript,
  editorStylesheet,
];
const files = new Map([...own, ...fontAssets, ...iconAssets].map(asset => [asset.path, asset]));

/** What the site serves of its own under `/assets/` and at `/favicon.ico`; `undefined` where there is nothing. */
export const assetAt = (path: string): Asset | undefined => files.get(path) ?? stylesheetAt(path) ?? boxesAt(path);
