import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paperPages } from './paper-pages.js';

describe('the pages of a paper', () => {
  let place: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'paper-pages-'));
  });
  afterAll(() => rm(place, { recursive: true }));

  async function folderOf(files: Record<string, string>): Promise<string> {
    const folder = await mkdtemp(join(place, 'of-'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return folder;
  }

  it('are the files of a folder, in the order of their numbers, at the address of their names', async () => {
    const folder = await folderOf({
      '10-contact.md': '# Contact',
      '2-privacy-notice.md': '# Privacy',
      'terms.md': '# Terms',
      'notes.txt': 'x',
    });
    expect(paperPages(folder).map(({ path, title }) => [path, title])).toEqual([
      ['/privacy-notice', 'Privacy'],
      ['/contact', 'Contact'],
      ['/terms', 'Terms'],
    ]);
  });

  it('are none without a folder', () => {
    expect(paperPages(undefined)).toEqual([]);
  });

  it.each([
    [{ 'imprint.md': 'No title' }, /imprint\.md: a page begins with its title/],
    [{ 'Im Print.md': '# Imprint' }, /Im Print\.md: the name of a page is its address/],
    [{ '3-search.md': '# How to search' }, /3-search\.md: at \/search the site itself answers/],
    [{ '1-imprint.md': '# One', '2-imprint.md': '# Two' }, /Two files of .* are for \/imprint/],
  ])('stop the start where they cannot be served: %j', async (files, message) => {
    const folder = await folderOf(files);
    expect(() => paperPages(folder)).toThrow(message);
  });

  it('stop the start where there is no such folder', () => {
    expect(() => paperPages(join(place, 'missing'))).toThrow(/ENOENT/);
  });

  it('of the demo edition are all there', () => {
    expect(paperPages('demo/edition/pages').map(({ path }) => path)).toEqual(['/imprint', '/privacy', '/contact']);
  });
});
