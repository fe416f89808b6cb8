import mongoose from 'mongoose';
import { type Isolated, type Json, made, page, type Paper } from '#testing';

/** Each article of which the newsroom and its readers are told different things: in the site's own copy, or on the page. Empty is good. */
export async function disagreements(paper: Paper, place: Isolated): Promise<string[]> {
  const [articles, copies] = await Promise.all([allArticles(paper), siteCopies(place)]);
  const found: string[] = [];
  for (const article of articles) {
    const expected = expectedOf(article);
    const { status, text } = await page(paper, article.path);
    const shown = { ...copyOf(copies.get(article.id)), status, headline: text.includes(article.headline) };
    if (JSON.stringify(shown) !== JSON.stringify(expected))
      found.push(`${article.id} ${article.state}: ${JSON.stringify(expected)} expected, not ${JSON.stringify(shown)}`);
    copies.delete(article.id);
  }
  return [...found, ...[...copies.keys()].map(id => `${id} is known to the site alone`)];
}

export async function allArticles({ chief }: Paper): Promise<Json[]> {
  const articles: Json[] = [];
  for (let after = ''; ;) {
    const { items, next } = made(await chief.get(`/articles?limit=100&fields=state,path,headline${after && `&after=${after}`}`));
    articles.push(...items);
    if (next === undefined) return articles;
    after = encodeURIComponent(next);
  }
}

interface Copy {
  readonly _id: string;
  readonly version: number;
  readonly gone?: string;
  readonly article?: { readonly headline: string };
}

async function siteCopies({ mongodbUri, database }: Isolated): Promise<Map<string, Copy>> {
  const client = await mongoose.mongo.MongoClient.connect(mongodbUri);
  const copies = await client.db(database('site')).collection<Copy>('articles').find().toArray();
  await client.close();
  return new Map(copies.map(copy => [copy._id, copy]));
}

function expectedOf({ state, version, headline }: Json): object {
  if (state === 'published') return { version, copy: headline, status: 200, headline: true };
  if (state === 'unpublished') return { version, copy: 'gone', status: 410, headline: false };
  return { status: 404, headline: false };
}

const copyOf = (copy: Copy | undefined): object =>
  copy ? { version: copy.version, copy: copy.gone === undefined ? copy.article?.headline : 'gone' } : {};
