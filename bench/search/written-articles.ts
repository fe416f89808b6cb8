import type { Connection } from 'mongoose';
import { type PublicArticle } from '#contracts';
import { publishedArticle } from '#testing';
import { searchableOf, searchEdition } from '../../apps/site/src/domain/search/searchable.js';

const together = 500;
const wordsOfBody = 300;
const vocabulary = 40_000;
const hour = 3_600_000;

/** The same for each index: two consonants apart, so that no rule for endings makes two of them one. */
const syllables = ['ba', 'ko', 'mi', 'du', 'ra', 'zo', 'li', 'pu', 'ta', 'vo'];
export const word = (index: number): string => `${String(index + 100_000).replaceAll(/\d/g, digit => syllables[Number(digit)] ?? '')}k`;

/** As in any language: few words stand everywhere, most stand hardly anywhere. */
function someWord(random: () => number): string {
  return word(Math.floor(vocabulary ** random()) - 1);
}

/** So many articles of the paper, from one number to another, straight into what the site keeps of them; an hour between two. */
export async function writeArticles(connection: Connection, from: number, to: number): Promise<void> {
  const rows = connection.collection<{ _id: string }>('articles');
  const searchables = connection.collection<{ _id: string }>('searchables');
  for (let begin = from; begin < to; begin += together) {
    const articles = Array.from({ length: Math.min(together, to - begin) }, (_, at) => numbered(begin + at));
    await rows.insertMany(articles.map(rowOf));
    await searchables.insertMany(
      articles.map(article => ({
        _id: article.id,
        ...searchableOf(article),
        edition: searchEdition,
        publishedAt: new Date(article.publishedAt),
      })),
    );
  }
}

function numbered(number: number): PublicArticle {
  const random = seeded(number);
  const words = (count: number): string => Array.from({ length: count }, () => someWord(random)).join(' ');
  const at = new Date(Date.UTC(2026, 0, 1) - number * hour).toISOString();
  return publishedArticle({
    id: `art_${String(number).padStart(7, '0')}`,
    headline: words(8),
    standfirst: words(20),
    slug: `article-${number}`,
    path: `/world/article-${number}`,
    body: [
      { id: 'b1', type: 'text', content: words(wordsOfBody / 2) },
      { id: 'b2', type: 'text', content: words(wordsOfBody / 2) },
    ],
    firstPublishedAt: at,
    publishedAt: at,
  });
}

const rowOf = (article: PublicArticle) => ({
  _id: article.id,
  version: article.version,
  path: article.path,
  paths: [article.path],
  lists: ['latest'],
  publishedAt: new Date(article.publishedAt),
  article,
});

/** Small, and the same on every machine (mulberry32). */
function seeded(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
