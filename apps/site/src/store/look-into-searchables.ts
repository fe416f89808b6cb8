import type { Model, mongo, QueryFilter } from 'mongoose';
import { byWord, type SearchableDocument } from './searchable.schema.js';

/** A word, in each form in which an index may have it; one that is only a condition says nothing of how well an article fits. */
export interface SearchTerm {
  readonly stems: readonly string[];
  readonly isCondition?: true;
}

/** A place among articles from the newest to the oldest. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** A place among those that were found, from the best to the worst. */
export interface Rank extends Place {
  readonly score: number;
}

/** A stretch of the articles that have the first term, in which all terms are looked for. */
export interface Look {
  readonly terms: readonly [SearchTerm, ...SearchTerm[]];
  readonly range: { readonly from?: Date | undefined; readonly to?: Date | undefined };
  /** Older than this, and no older than that. */
  readonly begin?: Place | undefined;
  readonly end?: Place | undefined;
  /** Worse than this. */
  readonly after?: Rank | undefined;
  /** How many are looked at, and how many of the best are answered. */
  readonly breadth: number;
  readonly limit: number;
}

export interface Looked {
  readonly found: readonly Rank[];
  /** The oldest that was looked at, where there may be older ones. */
  readonly end?: Place | undefined;
}

/** What a word says of an article, by where it stands; one that stands in its body alone says least. */
const weights = [
  ['headline', 16],
  ['names', 8],
  ['standfirst', 4],
  ['often', 2],
] as const;

/** A reader who waits longer is gone. */
const longestLookMs = 2_000;

interface Row {
  examined: number;
  last: Place;
  best: Rank[];
}

/**
 * The best of a bounded number of articles: the newest that have the first term. However common the words are, that is all that is looked at; what is
 * older is another look, which begins where this one has ended.
 */
export async function lookInto(model: Model<SearchableDocument>, look: Look): Promise<Looked> {
  const { terms, begin, end, after, breadth, limit } = look;
  const [row] = await model
    .aggregate<Row>([
      { $match: { ...wanted({ term: terms[0], range: look.range }), $and: [{}, ...between(begin, end)] } },
      { $sort: { publishedAt: -1, _id: -1 } },
      { $limit: breadth },
      { $project: { publishedAt: 1, score: scoreOf(terms) } },
      { $set: { score: after ? { $cond: [isWorse(after), '$score', 0] } : '$score' } },
      {
        $group: {
          _id: null,
          examined: { $sum: 1 },
          last: { $last: { at: '$publishedAt', id: '$_id' } },
          best: {
            $topN: {
              n: limit,
              sortBy: { score: -1, publishedAt: -1, _id: -1 },
              output: { score: '$score', at: '$publishedAt', id: '$_id' },
            },
          },
        },
      },
    ] as Parameters<typeof model.aggregate>[0])
    .option({ hint: byWord, maxTimeMS: longestLookMs })
    .exec();
  if (!row) return { found: [], end };
  return { found: row.best.filter(({ score }) => score > 0), end: row.examined < breadth ? end : row.last };
}

export const wanted = ({ term, range: { from, to } }: { term: SearchTerm; range: Look['range'] }): QueryFilter<SearchableDocument> => ({
  words: { $in: [...term.stems] },
  ...((from ?? to) && { publishedAt: { ...(from && { $gte: from }), ...(to && { $lt: to }) } }),
});

/** By time for the index, and exactly. */
const between = (begin: Place | undefined, end: Place | undefined): object[] => [
  ...(begin ? [{ publishedAt: { $lte: begin.at } }, { $or: [{ publishedAt: { $lt: begin.at } }, { _id: { $lt: begin.id } }] }] : []),
  ...(end ? [{ publishedAt: { $gte: end.at } }, { $or: [{ publishedAt: { $gt: end.at } }, { _id: { $gte: end.id } }] }] : []),
];

/** Nothing where a term is missing. */
function scoreOf([first, ...others]: Look['terms']): object {
  const has = ({ stems }: SearchTerm, field: string): object => ({ $or: stems.map(stem => ({ $in: [{ $literal: stem }, `$${field}`] })) });
  const weight = (term: SearchTerm): object | number =>
    term.isCondition
      ? 0
      : weights.reduceRight<object | number>((less, [field, weighs]) => ({ $cond: [has(term, field), weighs, less] }), 1);
  const all = others.map(term => has(term, 'words'));
  return { $cond: [{ $and: all }, { $add: [first, ...others].map(weight) }, 0] };
}

const isWorse = ({ score, at, id }: Rank): mongo.Document => ({
  $or: [
    { $lt: ['$score', score] },
    {
      $and: [
        { $eq: ['$score', score] },
        { $or: [{ $lt: ['$publishedAt', at] }, { $and: [{ $eq: ['$publishedAt', at] }, { $lt: ['$_id', { $literal: id }] }] }] },
      ],
    },
  ],
});
