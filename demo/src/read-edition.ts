import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { markdownBlocks, type InputBlock } from './markdown-blocks.js';

const picture = z.strictObject({ alt: z.string(), caption: z.string() });

const paper = z.strictObject({
  sections: z.array(z.strictObject({ slug: z.string(), name: z.string(), order: z.int(), accent: z.string(), description: z.string() })),
  authors: z.array(z.strictObject({ key: z.string(), name: z.string(), slug: z.string(), role: z.string(), bio: z.string() })),
  frontPage: z.array(
    z.strictObject({ area: z.enum(['lead', 'secondary', 'rail', 'band']), article: z.string(), kicker: z.string().optional() }),
  ),
  issue: z.strictObject({
    number: z.int(),
    title: z.string(),
    date: z.string(),
    cover: picture.extend({ picture: z.string() }),
    contents: z.array(z.strictObject({ section: z.string(), article: z.string() })),
  }),
});

const head = z.strictObject({
  section: z.string(),
  kind: z.enum(['story', 'video']).default('story'),
  order: z.int(),
  headline: z.string(),
  shortHeadline: z.string().optional(),
  standfirst: z.string(),
  genre: z.enum(['news', 'analysis', 'opinion', 'review', 'interview']),
  kicker: z.string().optional(),
  dateline: z.string().optional(),
  authors: z.array(z.string()).min(1),
  tags: z.array(z.string()).min(1),
  related: z.array(z.string()).default([]),
  film: z.enum(['tide', 'press']).optional(),
  picture: picture.optional(),
  corrections: z.array(z.strictObject({ kind: z.string(), position: z.string(), text: z.string() })).default([]),
});

export type Paper = z.infer<typeof paper>;
export type EditionArticle = z.infer<typeof head> & { name: string; body: InputBlock[] };
export interface Edition extends Paper {
  /** By their place in the paper: the first is the newest. */
  articles: EditionArticle[];
}

/** Reads the edition's folder: `paper.yaml`, and one Markdown file with a YAML head for each article. */
export async function readEdition(folder: string): Promise<Edition> {
  const files = (await readdir(join(folder, 'articles'))).filter(file => file.endsWith('.md'));
  const articles = await Promise.all(files.map(file => readArticle(join(folder, 'articles', file))));
  const described = paper.parse(parse(await readFile(join(folder, 'paper.yaml'), 'utf8')));
  return { ...described, articles: articles.toSorted((one, other) => one.order - other.order) };
}

async function readArticle(file: string): Promise<EditionArticle> {
  const [, yaml, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(await readFile(file, 'utf8')) ?? [];
  if (yaml === undefined || text === undefined) throw new Error(`${file} has no head between two lines of ---`);
  return { ...head.parse(parse(yaml)), name: basename(file, '.md'), body: markdownBlocks(text) };
}
