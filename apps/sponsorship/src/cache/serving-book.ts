import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { type Change, Database, type FollowedCollections } from '#persistence';
import { type BookCollection, bookCollections, Book } from '../domain/serving/book.js';
import type { ArticleCopyDocument } from '../store/article-copies.store.js';
import { BookRowsStore } from '../store/book-rows.store.js';
import { KnownArticles } from './known-articles.js';

const isOfBook = (collection: string): collection is BookCollection => bookCollections.some(name => name === collection);

/**
 * What this process decides by: a copy in memory of the rows that tell who may stand where, kept up by their changes, whichever process wrote them.
 * While the database is away the last copy is decided by; nobody can change anything then either, and no new lease is to be had.
 */
@Injectable()
export class ServingBook implements OnApplicationBootstrap, OnModuleDestroy {
  #book = this.#newBook();
  #isLoaded = false;
  readonly #followed: FollowedCollections;
  readonly #listeners: (() => void)[] = [];

  constructor(
    private readonly rows: BookRowsStore,
    readonly articles: KnownArticles,
    database: Database,
    health: HealthSources,
  ) {
    this.#followed = database.follow([...bookCollections, 'articles'], {
      onReload: () => this.#reload(),
      onChange: change => this.#take(change),
    });
    health.register('serving', () => ({
      status: this.isFollowing ? 'up' : 'degraded',
      following: this.isFollowing,
      ...this.#book.size,
      ...this.articles.size,
    }));
  }

  get now(): Book {
    return this.#book;
  }

  /** Whether it has been read once; until then it knows of nothing. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  get isFollowing(): boolean {
    return this.#followed.state === 'following';
  }

  /** Where a click on it leads: what its review has approved, or, of a sponsored article, its path while readers can see it. */
  destinationOf(creativeId: string): string | undefined {
    const creative = this.#book.creative(creativeId);
    if (creative?.content.kind !== 'sponsored-article') return creative?.link;
    const article = this.articles.get(creative.content.articleId);
    return article === 'unknown' ? undefined : article.path;
  }

  /** For a click, which waits where the article is not in memory: nowhere is only what leads nowhere. */
  async foundDestinationOf(creativeId: string): Promise<string | undefined> {
    const content = this.#book.creative(creativeId)?.content;
    if (content?.kind === 'sponsored-article') await this.articles.load(content.articleId);
    return this.destinationOf(creativeId);
  }

  /** Called after a flight has changed. */
  onFlights(listener: () => void): void {
    this.#listeners.push(listener);
  }

  onApplicationBootstrap(): void {
    this.#followed.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#followed.stop();
  }

  async #reload(): Promise<void> {
    const book = this.#newBook();
    await Promise.all([...bookCollections.map(collection => this.#read(book, collection)), this.articles.reload()]);
    await this.articles.loadAll(book.sponsoredArticleIds);
    this.#book = book;
    this.#isLoaded = true;
    this.#tell();
  }

  /** One that is not in memory is fetched, and stands nowhere for those milliseconds. */
  #newBook(): Book {
    return new Book(articleId => this.articles.get(articleId) !== 'unknown');
  }

  async #read(book: Book, collection: BookCollection): Promise<void> {
    for (const { id, row } of await this.rows.all(collection)) book.put(collection, id, row);
  }

  #take({ collection, id, document }: Change): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of our own collection
    const row = document as ArticleCopyDocument | null;
    if (collection === 'articles' && row) this.articles.put(id, row);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise; each collection holds what its store has put in
    if (isOfBook(collection)) this.#book.put(collection, id, row?.state as never);
    if (collection === 'creatives') for (const articleId of this.#book.sponsoredArticleIds) this.articles.get(articleId);
    if (collection === 'flights') this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
