import { createHmac } from 'node:crypto';

/** What stays of an address when it is gone: enough to know it again, and nothing to reach it by. */
export class AddressHashes {
  constructor(private readonly key: string) {}

  /** Of the normalised address; 64 hexadecimal digits. */
  of(address: string): string {
    return this.#hash(`address ${address}`);
  }

  /** Of a network from which somebody asks: there are so few that without a key each could be tried. */
  ofNetwork(network: string): string {
    return this.#hash(`network ${network}`);
  }

  #hash(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('hex');
  }
}
