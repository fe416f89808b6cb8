import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Database, type Change, type FollowedCollections } from '#persistence';
import { createLogger, gauge } from '#telemetry';
import type { Comment } from '../../domain/comment.js';
import { stateOf, type Thread } from '../../domain/thread.js';
import { isShown } from '../../queries/list-thread.js';
import type { CommentDocument } from '../../store/comment.schema.js';
import { CommentListsStore } from '../../store/comment-lists.store.js';
import { toComment } from '../../store/comments.store.js';
import type { ThreadDocument } from '../../store/thread.schema.js';
import { ThreadsStore } from '../../store/threads.store.js';
import { GatheredNews, type News } from './gathered-news.js';
import { commentFrame, commentFrameFor, countFrame, resetFrame } from './live-frames.js';
import { LiveReader } from './live-reader.js';

/** Proxies and browsers hang up on what is silent. */
const heartbeatMs = 15_000;
/** How far the clocks of two processes, and a transaction that commits late, may be apart. */
const overlapMs = 5_000;
const missedLimit = 200;

/** Marks of a comment that no reader sees: nothing is said of a change of these alone. */
const silentFields = new Set(['uncounted', 'isListed', 'listedReplies', 'openReports', 'reports', 'waitingSince']);

const streams = gauge({ name: 'comments_streams_open', help: 'Readers who follow a thread' });

/**
 * Tells browsers of the threads that they show, by server-sent events: `comment` (new, edited, released, counted), `removed`, `count`, and `reset`
 * where too much was missed to be told again. Each process follows the service's own database, so every one tells of what any has written.
 * Who follows by name hears of their own shadowed comments as of any other, and has them counted; nobody else does.
 */
@Injectable()
export class LiveThreads implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = createLogger('live-threads');
  readonly #readers = new Map<string, Set<LiveReader>>();
  /** Threads that readers do not see: of what is written there nothing is said. */
  readonly #unseen = new Set<string>();
  readonly #news = new GatheredNews((articleId, news) => this.#tell(articleId, news));
  readonly #followed: FollowedCollections;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    database: Database,
    private readonly lists: CommentListsStore,
    private readonly threads: ThreadsStore,
    private readonly host: HttpAdapterHost,
  ) {
    this.#followed = database.follow(['comments', 'threads'], {
      onReload: () => this.#reload(),
      onChange: change => this.#pass(change),
    });
  }

  onApplicationBootstrap(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addHook('preClose', done => {
      for (const { response } of this.#all()) response.end();
      done();
    });
    this.#followed.start();
    this.#heartbeat = setInterval(() => this.#tellAll(':\n\n'), heartbeatMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#heartbeat);
    await this.#followed.stop();
    this.#news.stop();
  }

  /** Until the reader hangs up. `since`: the last that they have heard. */
  async open(articleId: string, reader: LiveReader, since: number | undefined): Promise<void> {
    const { response } = reader;
    response.writeHead(200, headers);
    // Who asks for the head alone has it, and waits for its end.
    if (response.req.method === 'HEAD') return void response.end();
    response.write('retry: 3000\n\n');
    const readers = this.#readers.get(articleId) ?? new Set();
    this.#readers.set(articleId, readers.add(reader));
    streams.inc();
    response.once('close', () => this.#forget(articleId, reader));
    await this.#count(articleId, reader);
    // How many there are now: of what was counted while nobody listened here nothing else is told.
    const thread = await this.#look(articleId);
    if (thread) reader.send(countFrame(thread, reader.shadowed));
    if (since !== undefined && !this.#unseen.has(articleId)) await this.#catchUp(articleId, reader, since);
  }

  /** The thread as it is, and whether readers see it: what a change said of it may have been missed, or not have come yet. */
  async #look(articleId: string): Promise<Thread | undefined> {
    const thread = await this.threads.find(articleId);
    if (thread && !isShown(stateOf(thread))) this.#unseen.add(articleId);
    else this.#unseen.delete(articleId);
    return thread;
  }

  /** Changes were missed: pages read everything again, and are told from now on what readers may see now. */
  async #reload(): Promise<void> {
    this.#unseen.clear();
    for (const articleId of this.#readers.keys()) await this.#look(articleId);
    this.#tellAll(resetFrame());
  }

  async #catchUp(articleId: string, reader: LiveReader, since: number): Promise<void> {
    const missed = await this.lists.changedSince(articleId, new Date(since - overlapMs), missedLimit + 1);
    if (missed.length > missedLimit) reader.send(resetFrame());
    else for (const comment of missed) reader.send(commentFrameFor(comment, reader.personId) ?? '');
  }

  async #count(articleId: string, reader: LiveReader): Promise<void> {
    if (reader.personId !== undefined) reader.shadowed = await this.lists.shadowedOf(articleId, reader.personId);
  }

  #forget(articleId: string, reader: LiveReader): void {
    const readers = this.#readers.get(articleId);
    if (readers?.delete(reader)) streams.dec();
    if (readers?.size === 0) this.#readers.delete(articleId);
  }

  #pass({ collection, id, document, fields }: Change): void {
    if (!document) return;
    const row: unknown = document;
    if (collection === 'threads') this.#passThread(id, row as ThreadDocument);
    else if (!fields?.every(field => silentFields.has(field))) this.#passComment(row as CommentDocument);
  }

  /** What was written while a thread was out of sight was not told: when it is back, it is read again. */
  #passThread(id: string, { _id, ...row }: ThreadDocument): void {
    const thread = { id, ...row };
    if (!isShown(stateOf(thread))) {
      this.#unseen.add(id);
      this.#news.forget(id);
    } else if (this.#unseen.delete(id)) this.#note(id, 'everything', () => ({ text: resetFrame() }));
    this.#note(id, 'count', () => ({ text: countFrame(thread), to: reader => countFrame(thread, reader.shadowed) }));
  }

  #passComment(row: CommentDocument): void {
    if (this.#unseen.has(row.articleId)) return;
    this.#note(row.articleId, row._id, () => {
      const comment = toComment(row);
      return comment.shadowed ? { to: reader => this.#ofOwn(comment, reader) } : { text: commentFrame(comment) };
    });
  }

  /** Nobody but its author is told of a shadowed comment; and of how many there are, so that it is counted like any other. */
  #ofOwn(comment: Comment, reader: LiveReader): string | undefined {
    if (reader.personId !== comment.author.id) return undefined;
    const counted = Promise.all([this.threads.get(comment.articleId), this.#count(comment.articleId, reader)]);
    counted.then(
      ([thread]) => reader.send(countFrame(thread, reader.shadowed)),
      (error: unknown) => this.#log.warn({ error }, 'a reader was not told how many comments there are'),
    );
    return commentFrameFor(comment, reader.personId);
  }

  #note(articleId: string, about: string, write: () => News): void {
    if (this.#readers.has(articleId)) this.#news.note(articleId, about, write());
  }

  /** Written once, however many follow; but for those who have said who they are. */
  #tell(articleId: string, news: readonly News[]): void {
    const toAll = news.map(({ text }) => text ?? '').join('');
    const isSame = news.every(({ to }) => !to);
    for (const reader of this.#readers.get(articleId) ?? []) {
      const isAnybody = isSame || reader.personId === undefined;
      const text = isAnybody ? toAll : news.map(({ text: same, to }) => (to ? to(reader) : same) ?? '').join('');
      if (text !== '') reader.send(text);
    }
  }

  #tellAll(text: string): void {
    for (const reader of this.#all()) reader.send(text);
  }

  #all(): LiveReader[] {
    return [...this.#readers.values()].flatMap(readers => [...readers]);
  }
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Nothing else comes over it; kept alive, it would keep the server from closing.
  connection: 'close',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
};
