import { Inject, Injectable } from '@nestjs/common';
import type { PublicArticle, PublicSection } from '#contracts';
import { Parts } from '../cache/parts.js';
import { type IsHit, markedWords } from '../domain/search/marked-words.js';
import { passageOf } from '../domain/search/passage.js';
import { questionIn } from '../domain/search/question.js';
import { sectionTerm } from '../domain/search/searchable.js';
import { type SearchAddress, searchAddress } from '../domain/search/search-address.js';
import { languageOfTag, stemOf } from '../domain/search/stem-of.js';
import { quotedTexts } from '../domain/search/texts-of.js';
import { wordsLookedFor } from '../domain/search/words-looked-for.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import type { SearchHit, SearchOutcome, SearchPageView } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import type { SearchTerm } from '../store/look-into-searchables.js';
import { SearchablesView } from '../store/searchables.view.js';
import { beginningOfDay } from './beginning-of-day.js';
import { FindArticles } from './find-articles.js';
import { ReadSurroundings } from './read-surroundings.js';
import { readCursor, writeCursor } from './search-cursor.js';

const pageSize = 20;

/** What a reader looks for in the paper. Its page is of this moment, and is kept by nobody. */
@Injectable()
export class SearchPaper {
  constructor(
    private readonly find: FindArticles,
    private readonly searchables: SearchablesView,
    private readonly articles: ArticlesView,
    private readonly surroundings: ReadSurroundings,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  async execute({ after, ...asked }: SearchAddress & { after?: string }, parts: Parts): Promise<SearchPageView> {
    // Made of no part it is not kept, and the clock alone makes it another.
    parts.endAt(0);
    const surroundings = await this.surroundings.execute(new Parts());
    const section = surroundings.sections.find(({ slug }) => slug === asked.section);
    const address = { q: asked.q, section: section?.slug, from: this.#day(asked.from), to: this.#day(asked.to) };
    const isPassedOver = (name: 'section' | 'from' | 'to'): boolean => Boolean(asked[name]) && address[name] === undefined;
    const passedOver = [
      ...(isPassedOver('section') ? ['section' as const] : []),
      ...(isPassedOver('from') || isPassedOver('to') ? ['day' as const] : []),
    ];
    return { ...surroundings, address, passedOver, outcome: await this.#outcome(address, section, after) };
  }

  /** What no calendar has narrows nothing down, and is told as such. */
  #day(written: string | undefined): string | undefined {
    return written !== undefined && beginningOfDay(written, this.paper) ? written : undefined;
  }

  async #outcome(address: SearchAddress, section: PublicSection | undefined, after: string | undefined): Promise<SearchOutcome> {
    const question = questionIn(address.q);
    if (question.kind !== 'words') return { kind: question.kind };
    const languages = [...new Set([languageOfTag(this.paper.locale), ...(await this.searchables.languages())])];
    const [first, ...others] = [
      ...question.words.map((word): SearchTerm => ({ stems: [...new Set(languages.map(language => stemOf(word, language)))] })),
      ...(section ? [{ stems: [sectionTerm(section.id)], isCondition: true as const }] : []),
    ];
    if (!first) return { kind: 'empty' };
    const range = {
      from: address.from === undefined ? undefined : beginningOfDay(address.from, this.paper),
      to: address.to === undefined ? undefined : beginningOfDay(address.to, this.paper, 1),
    };
    const { ids, next } = await this.find.execute([first, ...others], range, after === undefined ? {} : readCursor(after), pageSize);
    const articles = new Map((await this.articles.whole(ids)).map(article => [article.id, article]));
    const isHitIn = wordsLookedFor(new Set([first, ...others].flatMap(term => term.stems)));
    return {
      kind: 'found',
      hits: ids
        .flatMap(id => articles.get(id) ?? [])
        .map(article => hitOf(article, isHitIn(languageOfTag(article.locale)), question.words.length)),
      ...(next && { olderUrl: searchAddress(address, writeCursor(next)) }),
      ...(after !== undefined && { newestUrl: searchAddress(address) }),
    };
  }
}

function hitOf(article: PublicArticle, isHit: IsHit, wanted: number): SearchHit {
  return { article, headline: markedWords(article.headline, isHit), passage: passageOf(quotedTexts(article), isHit, wanted) };
}
