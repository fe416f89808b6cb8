import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { type Change, Database, type FollowedCollections } from '#persistence';
import { createLogger, gauge } from '#telemetry';
import { InboxOwner } from '../../queries/inbox/inbox-owner.js';
import { ReadInbox } from '../../queries/inbox/read-inbox.js';
import type { InboxListener } from './inbox-listener.js';

/** Proxies and browsers hang up on what is silent. */
const heartbeatMs = 15_000;

const streams = gauge({ name: 'notifications_inbox_streams_open', help: 'Windows that follow an inbox' });

/**
 * Tells windows of their inbox, by server-sent events: `item` for each that has come or changed, `reset` where too much has (read the list again), and
 * then `count`, whose id is the inbox's version. Each process follows the service's own database, so every one tells of what any has written; whoever
 * comes back says which version they have heard of, and is told what they have missed, each change at least once.
 */
@Injectable()
export class LiveInboxes implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = createLogger('live-inboxes');
  readonly #listeners = new Set<InboxListener>();
  readonly #byInbox = new Map<string, Set<InboxListener>>();
  /** Those who are being told; true where there is more to tell by now. */
  readonly #telling = new Map<InboxListener, boolean>();
  readonly #followed: FollowedCollections;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    database: Database,
    private readonly owner: InboxOwner,
    private readonly inbox: ReadInbox,
    private readonly host: HttpAdapterHost,
  ) {
    this.#followed = database.follow(['inboxes'], {
      onReload: () => this.#listeners.forEach(listener => this.#tell(listener)),
      onChange: change => this.#pass(change),
    });
  }

  onApplicationBootstrap(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addHook('preClose', done => {
      for (const { response } of this.#listeners) response.end();
      done();
    });
    this.#followed.start();
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMs).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#heartbeat);
    await this.#followed.stop();
  }

  /** Until they hang up. `heard`: the version that they have heard of. */
  open(listener: InboxListener, heard: number | undefined): void {
    const { response } = listener;
    listener.heard = heard;
    response.writeHead(200, headers);
    // Who asks for the head alone has it, and waits for its end.
    if (response.req.method === 'HEAD') return void response.end();
    response.write('retry: 3000\n\n');
    this.#listeners.add(listener);
    streams.inc();
    response.once('close', () => this.#leave(listener));
    this.#tell(listener);
  }

  /** Somebody who had asked for nothing when they came may have done so since. */
  #beat(): void {
    for (const listener of this.#listeners)
      if (listener.subscriberId === undefined) this.#tell(listener);
      else listener.send(':\n\n');
  }

  #pass({ id, document }: Change): void {
    for (const listener of this.#byInbox.get(id) ?? [])
      if (document) this.#tell(listener);
      // The reader was erased.
      else listener.response.end();
  }

  /** One telling at a time, so that they hear the versions in order; what changes meanwhile is told after it. */
  #tell(listener: InboxListener): void {
    if (this.#telling.has(listener)) this.#telling.set(listener, true);
    else void this.#tellAll(listener);
  }

  async #tellAll(listener: InboxListener): Promise<void> {
    try {
      do {
        this.#telling.set(listener, false);
        await this.#tellOnce(listener);
      } while (this.#telling.get(listener) === true);
    } catch (error) {
      this.#log.warn({ error }, 'somebody was not told of their inbox');
      // The browser comes back, and says what it has heard of.
      listener.response.end();
    } finally {
      this.#telling.delete(listener);
    }
  }

  async #tellOnce(listener: InboxListener): Promise<void> {
    const subscriberId = listener.subscriberId ?? (await this.#find(listener));
    if (subscriberId === undefined) listener.tell({ unread: 0, version: 0, changed: [] });
    else {
      const news = await this.inbox.news(subscriberId, listener.heard);
      if (!listener.isGreeted || news.version !== listener.heard) listener.tell(news);
    }
  }

  async #find(listener: InboxListener): Promise<string | undefined> {
    const id = await this.owner.ofPerson(listener.personId);
    if (id === undefined || !this.#listeners.has(listener)) return undefined;
    listener.subscriberId = id;
    this.#byInbox.set(id, (this.#byInbox.get(id) ?? new Set()).add(listener));
    return id;
  }

  #leave(listener: InboxListener): void {
    if (this.#listeners.delete(listener)) streams.dec();
    const { subscriberId } = listener;
    if (subscriberId === undefined) return;
    const others = this.#byInbox.get(subscriberId);
    others?.delete(listener);
    if (others?.size === 0) this.#byInbox.delete(subscriberId);
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
