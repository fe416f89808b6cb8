import type { ServerResponse } from 'node:http';
import type { InboxNews } from '../../queries/inbox/read-inbox.js';
import { inboxItemViewOf } from './inbox-view.js';

/** Who does not read is let go; the browser comes back and asks for what it has missed. */
const unreadLimitBytes = 1_000_000;

/** Somebody who follows their inbox in one window. */
export class InboxListener {
  /** The version that they have heard of; none of who has heard nothing yet. */
  heard: number | undefined;
  /** Whether they were told how many there are, since they came. */
  isGreeted = false;
  /** Whose inbox it is; none while they have asked to be told of nothing. */
  subscriberId: string | undefined;

  constructor(
    readonly response: ServerResponse,
    readonly personId: string,
  ) {}

  tell({ version, unread, changed }: InboxNews): void {
    const items = changed === 'everything' ? frame('reset', {}) : changed.map(told => frame('item', inboxItemViewOf(told))).join('');
    // The id comes last: whoever is cut off before it asks for all of it again.
    this.send(`${items}${frame('count', { unread, version }, version)}`);
    this.heard = version;
    this.isGreeted = true;
  }

  send(text: string): void {
    if (this.response.writableLength > unreadLimitBytes) this.response.destroy();
    else this.response.write(text);
  }
}

const frame = (event: string, data: object, id?: number): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
