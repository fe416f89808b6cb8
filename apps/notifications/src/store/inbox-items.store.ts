import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { type KeysetPage, keysetPage } from '#persistence';
import type { InboxCount } from '../domain/inbox/inbox.js';
import type { InboxItem, Mark } from '../domain/inbox/inbox-item.js';
import { InboxesStore } from './inboxes.store.js';
import type { NotificationDocument } from './notification.schema.js';

export interface InboxRequest {
  readonly subscriberId: string;
  readonly archived: boolean;
  readonly limit: number;
  readonly after?: string;
}

type Filter = QueryFilter<NotificationDocument>;

/** The notifications that somebody finds on the site itself. What changes them belongs into a transaction, for the inbox's version goes with it. */
@Injectable()
export class InboxItemsStore {
  constructor(
    @InjectModel('Notification') private readonly model: Model<NotificationDocument>,
    private readonly inboxes: InboxesStore,
  ) {}

  async page({ subscriberId, archived, limit, after }: InboxRequest): Promise<KeysetPage<InboxItem>> {
    const page = await keysetPage({
      model: this.model,
      filter: { ...inboxOf(subscriberId), 'inbox.archivedAt': archived ? { $type: 'date' } : null },
      sort: { field: 'createdAt', direction: 'descending' },
      limit,
      ...(after !== undefined && { after }),
    });
    return { ...page, items: page.items.map(itemOf) };
  }

  async getMany(subscriberId: string, ids: readonly string[]): Promise<InboxItem[]> {
    const rows = await this.model
      .find({ ...inboxOf(subscriberId), _id: { $in: [...ids] } } as Filter)
      .sort({ createdAt: 1, _id: 1 })
      .lean<NotificationDocument[]>()
      .exec();
    return rows.map(itemOf);
  }

  /** Counted anew each time; in a transaction, so that the number belongs to the version. */
  async count(subscriberId: string): Promise<InboxCount> {
    const { version } = await this.inboxes.get(subscriberId);
    return { version, unread: await this.model.countDocuments(unreadOf(subscriberId)).exec() };
  }

  /** Whether it changed anything; nothing where there is no such item of theirs. */
  async mark(subscriberId: string, id: string, mark: Mark, now: Date): Promise<boolean> {
    const { when, update } = marks[mark](now);
    const { modifiedCount } = await this.model.updateOne({ ...inboxOf(subscriberId), _id: id, ...when } as Filter, update).exec();
    if (modifiedCount > 0) await this.inboxes.count(new Map([[subscriberId, [id]]]));
    return modifiedCount > 0;
  }

  /** All that came until then. */
  async readAll(subscriberId: string, until: Date, now: Date): Promise<void> {
    const filter = { ...unreadOf(subscriberId), createdAt: { $lte: until } } as Filter;
    const rows = await this.model.find(filter).select('_id').lean<{ _id: string }[]>().exec();
    if (rows.length === 0) return;
    const ids = rows.map(({ _id }) => _id);
    await this.model.updateMany({ _id: { $in: ids } }, { $set: { 'inbox.readAt': now } }).exec();
    await this.inboxes.count(new Map([[subscriberId, ids]]));
  }

  /** What they were told of is no longer there, or was corrected since; one occasion, and some of those who were told. */
  async amend(occasionId: string, subscriberIds: readonly string[], amended: NonNullable<InboxItem['amended']>): Promise<void> {
    const ids = subscriberIds.map(subscriberId => `${occasionId}~${subscriberId}`);
    const filter = { _id: { $in: ids }, inbox: { $exists: true }, 'inbox.amended': { $ne: amended } } as Filter;
    const rows = await this.model.find(filter).select('subscriberId').lean<{ _id: string; subscriberId: string }[]>().exec();
    await this.model.updateMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { $set: { 'inbox.amended': amended } }).exec();
    await this.inboxes.count(new Map(rows.map(({ _id, subscriberId }) => [subscriberId, [_id]])));
  }
}

const inboxOf = (subscriberId: string) => ({ subscriberId, inbox: { $exists: true } });
const unreadOf = (subscriberId: string) => ({ ...inboxOf(subscriberId), 'inbox.archivedAt': null, 'inbox.readAt': null });

/** Each only where it is not so already, so that nothing is counted that changes nothing. */
const marks: Record<Mark, (now: Date) => { readonly when: object; readonly update: object }> = {
  read: now => ({ when: { 'inbox.readAt': null }, update: { $set: { 'inbox.readAt': now } } }),
  unread: () => ({ when: { 'inbox.readAt': { $ne: null } }, update: { $unset: { 'inbox.readAt': 1 } } }),
  archive: now => ({ when: { 'inbox.archivedAt': null }, update: { $set: { 'inbox.archivedAt': now } } }),
};

const itemOf = ({ _id: id, occasionId, createdAt, inbox }: NotificationDocument): InboxItem => ({ id, occasionId, createdAt, ...inbox });
