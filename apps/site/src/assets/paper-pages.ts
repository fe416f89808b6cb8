import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type PaperPage, paperPage } from '../domain/paper/paper-page.js';

/** A number before the name puts it in order, and is no part of its address: `2-privacy.md` is `/privacy`. */
const fileName = /^(?:\d+-)?([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/** The paper's own pages: the Markdown files of a folder, in the order of their names. What cannot be read so stops the start. */
export function paperPages(folder: string | undefined): PaperPage[] {
  if (folder === undefined) return [];
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.md'))
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const pages = files.map(file => readPage(join(folder, file)));
  const twice = pages.find(({ path }, at) => pages.findIndex(page => page.path === path) < at);
  if (twice) throw new Error(`Two files of ${folder} are for ${twice.path}`);
  return pages;
}

function readPage(file: string): PaperPage {
  const [, slug] = fileName.exec(basename(file)) ?? [];
  if (slug === undefined) throw new Error(`${file}: the name of a page is its address, in small letters, digits and hyphens`);
  const page = paperPage(slug, readFileSync(file, 'utf8'));
  if (!page) throw new Error(`${file}: a page begins with its title, as "# Imprint"`);
  return page;
}
