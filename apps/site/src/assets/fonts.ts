import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Asset, fingerprinted } from './asset.js';
import { fallbackFaces, fallbackFamilies } from './fallback-fonts.js';

const { resolve } = createRequire(import.meta.url);

/** The scripts the face is cut for; a browser loads only the ones a page needs. Ranges as the font's package publishes them. */
const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
};

/** Roman with its optical sizes, for headlines are cut finer than text; italic is only ever text and does without. */
const styles = { normal: 'opsz-normal', italic: 'wght-italic' };

type Script = keyof typeof ranges;
type Style = keyof typeof styles;

const load = (script: Script, style: Style): Asset => {
  const file = `newsreader-${script}-${styles[style]}`;
  return fingerprinted(file, 'woff2', 'font/woff2', readFileSync(resolve(`@fontsource-variable/newsreader/files/${file}.woff2`)));
};

const faces = (Object.keys(ranges) as Script[]).flatMap(script =>
  (Object.keys(styles) as Style[]).map(style => ({ script, style, asset: load(script, style) })),
);

export const fontAssets: readonly Asset[] = faces.map(({ asset }) => asset);

/** The one file that every page needs at once. */
export const textFontUrl = faces.find(({ script, style }) => script === 'latin' && style === 'normal')!.asset.path;

export const fontRules =
  faces
    .map(
      ({ script, style, asset }) =>
        `@font-face{font-family:'Newsreader';font-style:${style};font-weight:200 800;font-display:swap;src:url(${asset.path}) format('woff2');unicode-range:${ranges[script]}}`,
    )
    .join('') +
  fallbackFaces() +
  `:root{--serif:'Newsreader',${fallbackFamilies('text')},serif;--display:'Newsreader',${fallbackFamilies('display')},serif;--label:'Newsreader',${fallbackFamilies('label')},serif}`;
