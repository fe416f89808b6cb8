import { expect, it } from '@jest/globals';
import { missingFiles, uploadWords, withoutWords } from './upload-words.js';

it('a block says itself what its picture shows, and the upload whose it is', () => {
  expect(uploadWords('hero')).toContain('hero.alt');
  expect(uploadWords('block.b1')).toEqual(['block.b1.credit', 'block.b1.rightsHolder', 'block.b1.rightsUntil']);
});

it('words about a picture without its file are found, until it is there', () => {
  const fields = { 'hero.caption': 'The quay', 'block.b1.type': 'image', 'block.b1.alt': 'A gauge', 'block.b2.type': 'image' };
  expect(missingFiles(fields)).toEqual(['hero.file']);
  expect(missingFiles({ ...fields, ...withoutWords('hero'), 'block.b2.credit': 'Ann' })).toEqual(['block.b2.file']);
});
