import { expect, it } from '@jest/globals';
import { newsroomAuthors, wholeDraft } from '../../../test/fixtures/newsroom-articles.js';
import { fieldsOf } from './article-fields.js';
import { changedSince } from './changed-since.js';

const stands = fieldsOf(wholeDraft, newsroomAuthors);

it('names what stands otherwise, and not what a form has besides', () => {
  expect(changedSince({ ...stands, 'block.b5.credit': 'Somebody', 'block.b5.file': '' }, stands)).toEqual([]);
  expect(changedSince({ ...stands, headline: 'Mine', genre: 'news' }, stands)).toEqual(['headline', 'genre']);
  expect(changedSince({ ...stands, 'block.b2.content': 'Mine' }, stands)).toEqual(['body']);
  const { 'block.b6.type': _divider, ...without } = stands;
  expect(changedSince(without, stands)).toEqual(['body']);
});
