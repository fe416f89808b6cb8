import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '#auth';
import { pageQuery } from '#persistence';
import { CurrentIdentity, type Identity, Returns, WithoutIdempotencyKey } from '#service';
import { MarkItem } from '../../commands/inbox/mark-item.js';
import { ReadAll } from '../../commands/inbox/read-all.js';
import type { InboxCount } from '../../domain/inbox/inbox.js';
import { InboxItemNotFoundError } from '../../domain/inbox/errors.js';
import type { Mark } from '../../domain/inbox/inbox-item.js';
import { InboxOwner } from '../../queries/inbox/inbox-owner.js';
import { ReadInbox } from '../../queries/inbox/read-inbox.js';
import { inboxCountView, inboxItemView, inboxItemViewOf } from './inbox-view.js';

const listQuery = z.strictObject({
  archived: z.enum(['true', 'false']).default('false').meta({ description: 'What was put away, instead of what was not' }),
  ...pageQuery,
});
const inboxPage = z.object({
  items: z.array(inboxItemView),
  next: z.string().optional().meta({ description: 'For `after`; absent on the last page' }),
});
const itemId = z.strictObject({ id: z.string().regex(/^[\w:.~-]{1,300}$/, 'as the list has it') });
const untilInput = z
  .strictObject({
    until: z.iso.datetime().optional().meta({ description: '`createdAt` of the newest that they have seen; without it, now' }),
  })
  .meta({ example: { until: '2026-11-28T09:30:00.000Z' } });

const nothing: InboxCount = { unread: 0, version: 0 };

/** What one is told on the site itself; one's own, whoever asks. To do a thing twice is to do it once, so no key is asked for. */
@ApiTags('inbox')
@Public()
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly owner: InboxOwner,
    private readonly inbox: ReadInbox,
    private readonly markItem: MarkItem,
    private readonly readAllItems: ReadAll,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Returns(200, inboxPage, { description: 'The newest first.' })
  async list(
    @Query({ schema: listQuery }) { archived, limit, after }: z.output<typeof listQuery>,
    @CurrentIdentity() identity: Identity,
  ): Promise<z.infer<typeof inboxPage>> {
    const subscriberId = await this.owner.of(identity);
    if (subscriberId === undefined) return { items: [] };
    const request = { subscriberId, archived: archived === 'true', limit, ...(after !== undefined && { after }) };
    const { items, next } = await this.inbox.page(request);
    return { items: items.map(inboxItemViewOf), ...(next !== undefined && { next }) };
  }

  @Get('count')
  @Header('cache-control', 'no-store')
  @Returns(200, inboxCountView, { description: 'How many are unread.' })
  async count(@CurrentIdentity() identity: Identity): Promise<InboxCount> {
    const subscriberId = await this.owner.of(identity);
    return subscriberId === undefined ? nothing : this.inbox.count(subscriberId);
  }

  @Post('read-all')
  @WithoutIdempotencyKey()
  @Returns(200, inboxCountView, { description: 'All that had come until then is read.' })
  async readAll(
    @Body({ schema: untilInput }) { until }: z.output<typeof untilInput>,
    @CurrentIdentity() identity: Identity,
  ): Promise<InboxCount> {
    const subscriberId = await this.owner.of(identity);
    if (subscriberId === undefined) return nothing;
    return this.readAllItems.execute(subscriberId, until === undefined ? undefined : new Date(until));
  }

  @Post(':id/read')
  @WithoutIdempotencyKey()
  @Returns(200, inboxCountView, { description: 'It is read.' })
  read(@Param({ schema: itemId }) { id }: z.output<typeof itemId>, @CurrentIdentity() identity: Identity): Promise<InboxCount> {
    return this.#mark(identity, id, 'read');
  }

  @Post(':id/unread')
  @WithoutIdempotencyKey()
  @Returns(200, inboxCountView, { description: 'As if it had not been read.' })
  unread(@Param({ schema: itemId }) { id }: z.output<typeof itemId>, @CurrentIdentity() identity: Identity): Promise<InboxCount> {
    return this.#mark(identity, id, 'unread');
  }

  @Post(':id/archive')
  @WithoutIdempotencyKey()
  @Returns(200, inboxCountView, { description: 'It is put away, and no longer counted.' })
  archive(@Param({ schema: itemId }) { id }: z.output<typeof itemId>, @CurrentIdentity() identity: Identity): Promise<InboxCount> {
    return this.#mark(identity, id, 'archive');
  }

  async #mark(identity: Identity, id: string, mark: Mark): Promise<InboxCount> {
    const subscriberId = await this.owner.of(identity);
    if (subscriberId === undefined) throw new InboxItemNotFoundError();
    return this.markItem.execute(subscriberId, id, mark);
  }
}
