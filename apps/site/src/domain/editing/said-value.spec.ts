import { expect, it } from '@jest/globals';
import { wholeDraft } from '../../../test/fixtures/newsroom-articles.js';
import { englishForEditors as words } from '../words/editing-words.en.js';
import { wordsFor } from '../words/words-for.js';
import { saidValue } from './said-value.js';

const names = new Map([
  ['aut_town', 'The Town Desk'],
  ['sec_town', 'Town'],
  ['img_wall', 'A wall'],
]);
const said = (field: string, value: unknown) => saidValue(value, { field, words, names });

it.each<[string, unknown, string]>([
  ['authors', [{ authorId: 'aut_town' }, { name: 'A guest', role: 'Hydrologist' }], 'The Town Desk, A guest'],
  ['sectionIds', ['sec_town', 'sec_lost'], 'Town, sec_lost'],
  ['tags', [{ slug: 'sea-wall', name: 'The sea wall' }], 'The sea wall'],
  ['genre', 'opinion', 'Opinion'],
  ['notify', 'alert', 'Everybody, as an alert'],
  ['heroId', 'img_wall', 'A wall'],
  [
    'seo',
    { title: 'Wall', socialImageId: 'img_wall', noindex: true },
    'Title in search results: Wall; Picture where it is shared: A wall; Keep out of search engines: yes',
  ],
  ['commentPolicy', { enabled: false, moderation: 'pre' }, 'Readers may comment: no; Read before they appear: Each one'],
  ['video', { durationSeconds: 245, captions: [] }, 'Seconds: 245'],
  ['unheard-of', 7, '7'],
  ['kicker', undefined, ''],
])('what stands in %s is said as one reads it', (field, value, text) => expect(said(field, value)).toBe(text));

it.each(['en', 'de'])('every field of an article has a name in %s', locale => {
  const { field } = wordsFor(locale).editing.values;
  const { id: _id, version: _version, kind: _kind, path: _path, modifiedAt: _at, ...rest } = wholeDraft;
  const { allowed: _allowed, reasonNeeded: _reasons, copyAllowed: _copy, returned: _returned, ...fields } = rest;
  expect(Object.keys(fields).filter(name => field[name] === undefined)).toEqual([]);
});
