import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Database, type Change, type FollowedCollections } from '#persistence';
import { createLogger, gauge } from '#telemetry';
import type { Comment } from '../domain/comment.js';
import type { CommentDocument } from '../store/comment.schema.js';
import { CommentListsStore } from '../store/comment-lists.store.js';
import { toComment } from '../store/comments.store.js';
import type { ThreadDocument } from '../store/thread.schema.js';
import { ThreadsStore } from '../store/threads.store.js';
import { commentFrame, commentFrameFor, countFrame, resetFrame } from './live-frames.js';
import { LiveReader } from './live-reader.js';

/** Proxies and browsers hang up on what is silent. */
const heartbeatMs = 15_000;
/** How far the clocks of two processes, and a transaction that commits late, may be apart. */
const overlapMs = 5_000;
const missedLimit = 200;

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
  readonly #followed: FollowedCollections;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    database: Database,
    private readonly lists: CommentListsStore,
    private readonly threads: ThreadsStore,
    private readonly host: HttpAdapterHost,
  ) {
    this.#followed = database.follow(['comments', 'threads'], {
      onReload: () => this.#tellAll(resetFrame()),
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
  }

  /** Until the reader hangs up. `since`: the last that they have heard. */
  async open(articleId: string, reader: LiveReader, since: number | undefined): Promise<void> {
    const { response } = reader;
    response.writeHead(200, headers);
    response.write('retry: 3000\n\n');
    const readers = this.#readers.get(articleId) ?? new Set();
    this.#readers.set(articleId, readers.add(reader));
    streams.inc();
    response.once('close', () => this.#forget(articleId, reader));
    await this.#count(articleId, reader);
    if (since !== undefined) await this.#catchUp(articleId, reader, since);
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

  #pass({ collection, document }: Change): void {
    if (!document) return;
    const row: unknown = document;
    if (collection === 'threads') this.#tellCount(row as ThreadDocument);
    else this.#tell(toComment(row as CommentDocument));
  }

  /** Written once, however many follow. */
  #tell(comment: Comment): void {
    const readers = this.#readers.get(comment.articleId);
    if (!readers) return;
    const text = comment.shadowed ? undefined : commentFrame(comment);
    for (const reader of readers) {
      if (text !== undefined) reader.send(text);
      else if (comment.shadowed && reader.personId === comment.author.id) this.#tellAuthor(comment, reader);
    }
  }

  #tellAuthor(comment: Comment, reader: LiveReader): void {
    reader.send(commentFrameFor(comment, reader.personId) ?? '');
    const counted = Promise.all([this.threads.get(comment.articleId), this.#count(comment.articleId, reader)]);
    counted.then(
      ([thread]) => reader.send(countFrame(thread, reader.shadowed)),
      (error: unknown) => this.#log.warn({ error }, 'a reader was not told how many comments there are'),
    );
  }

  #tellCount({ _id: id, ...thread }: ThreadDocument): void {
    const text = countFrame({ id, ...thread });
    for (const reader of this.#readers.get(id) ?? [])
      reader.send(reader.shadowed === 0 ? text : countFrame({ id, ...thread }, reader.shadowed));
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
