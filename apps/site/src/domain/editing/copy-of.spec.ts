import { describe, expect, it } from '@jest/globals';
import { newsroomAuthors, publishedOne } from '../../../test/fixtures/newsroom-articles.js';
import { fieldsOf } from './article-fields.js';
import { copyOf, newCopyOf } from './copy-of.js';
import { workingCopy } from './newsroom-article.js';

const copy = workingCopy.parse({
  ...publishedOne,
  version: 9,
  state: 'in_review',
  minor: true,
  headline: 'Raised',
  schedule: undefined,
  allowed: ['edit', 'approve'],
});

describe('A working copy as a text that is written', () => {
  it('has its own words and its own way to readers, and the article’s address', () => {
    const text = copyOf(publishedOne, copy);
    expect(text).toMatchObject({ id: publishedOne.id, version: 9, state: 'in_review', headline: 'Raised', path: publishedOne.path });
    expect([text.isCopy, text.schedule, text.allowed]).toEqual([true, undefined, ['edit', 'approve']]);
    expect(fieldsOf(text, newsroomAuthors)).toMatchObject({ headline: 'Raised', minor: 'on' });
  });

  it('begins with what readers see, and without the article’s plans', () => {
    const text = newCopyOf(publishedOne);
    expect([text.headline, text.version, text.isNew, text.schedule]).toEqual([
      publishedOne.headline,
      publishedOne.version,
      true,
      undefined,
    ]);
    expect(text.allowed).toEqual(['edit', 'submit']);
  });
});
