import { createHmac } from 'node:crypto';

/** What stays of an address when it is gone: enough to know it again, and nothing to reach it by. */
export class AddressHashes {
  constructor(private readonly key: string) {}

  /** Of the normalised address; 64 hexadecimal digits. */
  of(address: string): string {
    return createHmac('sha256', this.key).update(`address ${address}`).digest('hex');
  }
}
