import type { ServerResponse } from 'node:http';

/** A reader who does not read is let go; the browser comes back and asks for what it has missed. */
const unreadLimitBytes = 1_000_000;

/** Somebody who follows a thread. */
export class LiveReader {
  /** Comments of theirs that they alone see, and count as the others. */
  shadowed = 0;

  constructor(
    readonly response: ServerResponse,
    /** Where they have said who they are. */
    readonly personId: string | undefined,
  ) {}

  send(text: string): void {
    if (this.response.writableLength > unreadLimitBytes) this.response.destroy();
    else this.response.write(text);
  }
}
