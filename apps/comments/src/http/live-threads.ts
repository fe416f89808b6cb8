import type { ServerResponse } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Database, type Change, type FollowedCollections } from '#persistence';
import { gauge } from '#telemetry';
import { type Comment, isPublic } from '../domain/comment.js';
import { stateOf, type Thread } from '../domain/thread.js';
import { isShown } from '../queries/list-thread.js';
import type { CommentDocument } from '../store/comment.schema.js';
import { CommentListsStore } from '../store/comment-lists.store.js';
import { toComment } from '../store/comments.store.js';
import type { ThreadDocument } from '../store/thread.schema.js';
import { commentViewOf } from './comment-view.js';

/** Proxies and browsers hang up on what is silent. */
const heartbeatMs = 15_000;
/** A reader who does not read is let go; the browser comes back and asks for what it has missed. */
const unreadLimitBytes = 1_000_000;
/** What comes within this time goes to each reader in one write: a busy thread has many of both, and writes are what costs. */
const gatherMs = 100;
/** How far the clocks of two processes, and a transaction that commits late, may be apart. */
const overlapMs = 5_000;
const missedLimit = 200;

/** Marks of a comment that no reader sees: nothing is said of a change of these alone. */
const silentFields = new Set(['uncounted', 'isListed', 'listedReplies', 'openReports', 'reports', 'waitingSince']);

const streams = gauge({ name: 'comments_streams_open', help: 'Readers who follow a thread' });

/**
 * Tells browsers of the threads that they show, by server-sent events: `comment` (new, edited, released, counted), `removed`, `count`, and `reset`
 * where too much was missed to be told again. Each process follows the service's own database, so every one tells of what any has written.
 */
@Injectable()
export class LiveThreads implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #readers = new Map<string, Set<ServerResponse>>();
  /** Threads that readers do not see: of what is written there nothing is said. */
  readonly #unseen = new Set<string>();
  readonly #followed: FollowedCollections;
  /** Of each thread what is yet to be told, the last word on each comment and on the count. */
  readonly #untold = new Map<string, Map<string, string>>();
  #heartbeat: NodeJS.Timeout | undefined;
  #telling: NodeJS.Timeout | undefined;

  constructor(
    database: Database,
    private readonly lists: CommentListsStore,
    private readonly host: HttpAdapterHost,
  ) {
    this.#followed = database.follow(['comments', 'threads'], {
      onReload: () => this.#tellAll(frame('reset', {})),
      onChange: change => this.#pass(change),
    });
  }

  onApplicationBootstrap(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addHook('preClose', done => {
      for (const response of this.#all()) response.end();
      done();
    });
    this.#followed.start();
    this.#heartbeat = setInterval(() => this.#tellAll(':\n\n'), heartbeatMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#heartbeat);
    await this.#followed.stop();
    clearTimeout(this.#telling);
  }

  /** Until the reader hangs up. `since`: the last that they have heard. */
  async open(thread: Thread, response: ServerResponse, since: number | undefined): Promise<void> {
    const { id: articleId } = thread;
    if (!isShown(stateOf(thread))) this.#unseen.add(articleId);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Nothing else comes over it; kept alive, it would keep the server from closing.
      connection: 'close',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    response.write('retry: 3000\n\n');
    const readers = this.#readers.get(articleId) ?? new Set();
    this.#readers.set(articleId, readers.add(response));
    streams.inc();
    response.once('close', () => this.#forget(articleId, response));
    if (since !== undefined && !this.#unseen.has(articleId)) await this.#catchUp(articleId, response, since);
  }

  async #catchUp(articleId: string, response: ServerResponse, since: number): Promise<void> {
    const missed = await this.lists.changedSince(articleId, new Date(since - overlapMs), missedLimit + 1);
    if (missed.length > missedLimit) response.write(frame('reset', {}));
    else for (const comment of missed) response.write(frameOf(comment) ?? '');
  }

  #forget(articleId: string, response: ServerResponse): void {
    const readers = this.#readers.get(articleId);
    if (readers?.delete(response)) streams.dec();
    if (readers?.size === 0) this.#readers.delete(articleId);
  }

  #pass({ collection, id, document, fields }: Change): void {
    if (!document) return;
    const row: unknown = document;
    if (collection === 'threads') return this.#passThread(id, row as ThreadDocument);
    if (fields?.every(field => silentFields.has(field))) return;
    const { articleId } = row as CommentDocument;
    if (!this.#unseen.has(articleId)) this.#note(articleId, id, () => frameOf(toComment(row as CommentDocument)));
  }

  /** What was written while a thread was out of sight was not told: when it is back, it is read again. */
  #passThread(id: string, { _id, ...thread }: ThreadDocument): void {
    if (!isShown(stateOf({ id, ...thread }))) {
      this.#unseen.add(id);
      this.#untold.delete(id);
    } else if (this.#unseen.delete(id)) this.#note(id, 'all', () => frame('reset', {}));
    this.#note(id, 'count', () => threadFrame({ _id, ...thread }));
  }

  #note(articleId: string, about: string, write: () => string | undefined): void {
    if (!this.#readers.has(articleId)) return;
    const untold = this.#untold.get(articleId) ?? new Map<string, string>();
    const text = write();
    untold.delete(about);
    if (text !== undefined) untold.set(about, text);
    this.#untold.set(articleId, untold);
    this.#telling ??= setTimeout(() => this.#tellGathered(), gatherMs).unref();
  }

  /** Written once, however many follow. */
  #tellGathered(): void {
    this.#telling = undefined;
    for (const [articleId, untold] of this.#untold) {
      const text = [...untold.values()].join('');
      if (text !== '') for (const response of this.#readers.get(articleId) ?? []) send(response, text);
    }
    this.#untold.clear();
  }

  #tellAll(text: string): void {
    for (const response of this.#all()) send(response, text);
  }

  #all(): ServerResponse[] {
    return [...this.#readers.values()].flatMap(readers => [...readers]);
  }
}

function send(response: ServerResponse, text: string): void {
  if (response.writableLength > unreadLimitBytes) response.destroy();
  else response.write(text);
}

/** Of a comment that readers see, or saw; of any other nothing is said. */
function frameOf(comment: Comment): string | undefined {
  const at = comment.changedAt.getTime();
  if (isPublic(comment)) return frame('comment', commentViewOf(comment), at);
  return comment.firstVisibleAt && !comment.shadowed ? frame('removed', { id: comment.id, status: comment.status }, at) : undefined;
}

function threadFrame({ _id, ...thread }: ThreadDocument): string {
  const state = stateOf({ id: _id, ...thread });
  return frame('count', { count: isShown(state) ? thread.count : 0, state });
}

const frame = (event: string, data: object, id?: number): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
