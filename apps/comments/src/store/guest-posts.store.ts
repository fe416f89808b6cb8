import { createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { addressGroup } from './address-group.js';
import { HouseRules } from '../domain/house-rules.js';
import type { GuestAddressDocument } from './guest-address.schema.js';
import type { GuestPostDocument } from './guest-post.schema.js';

export interface GuestPosts {
  readonly lastMinute: number;
  readonly lastHour: number;
}

/**
 * How much guests write from one address: whoever throws their cookie away is a new guest, and not at a new address. Nothing here says who wrote what;
 * the address itself is never kept, and the rows go by themselves after an hour.
 */
@Injectable()
export class GuestPostsStore {
  constructor(
    @InjectModel('GuestPost') private readonly model: Model<GuestPostDocument>,
    @InjectModel('GuestAddress') private readonly addresses: Model<GuestAddressDocument>,
    private readonly rules: HouseRules,
  ) {}

  async from(ip: string, now: Date): Promise<GuestPosts> {
    const address = this.#hashOf(ip, now);
    const since = (ms: number) => ({ address, at: { $gt: new Date(now.getTime() - ms) } });
    const lastMinute = await this.model.countDocuments(since(60_000)).exec();
    const lastHour = await this.model.countDocuments(since(3_600_000)).exec();
    return { lastMinute, lastHour };
  }

  /** In the transaction in which they were counted: of two at once from one address one begins again, and counts the other. */
  async add(ip: string, now: Date): Promise<void> {
    const address = this.#hashOf(ip, now);
    await this.addresses.updateOne({ _id: address }, { $set: { at: now }, $inc: { posts: 1 } }, { upsert: true }).exec();
    await this.model.insertMany([{ _id: randomUUID(), address, at: now }]);
  }

  #hashOf(ip: string, now: Date): string {
    const day = now.toISOString().slice(0, 10);
    return createHmac('sha256', this.rules.guestKey)
      .update(`address ${day} ${addressGroup(ip)}`)
      .digest('base64url');
  }
}
