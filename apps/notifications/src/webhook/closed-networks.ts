import { BlockList, isIP } from 'node:net';

/** Public by their number, and inside all the same: what a machine of Azure asks for its own keys. */
const alwaysClosed = ['168.63.129.16/32'];
/** IPv4 within IPv6 as it was written first (RFC 4291, 2.5.5.1): written in hexadecimal, it passes for an address like any other. */
const compatible = ['::2', '::ffff:ffff'] as const;

/** Addresses that the world could reach and that are ours: nothing is sent there. What is private by its number is refused without being named. */
export class ClosedNetworks {
  readonly #list = new BlockList();

  /** As CIDR; throws where one is none. */
  constructor(networks: readonly string[] = []) {
    this.#list.addRange(...compatible, 'ipv6');
    for (const network of [...alwaysClosed, ...networks]) {
      const [address = '', prefix = ''] = network.split('/');
      const family = isIP(address);
      if (family === 0 || !/^\d{1,3}$/.test(prefix)) throw new TypeError(`${network} is no network`);
      this.#list.addSubnet(address, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
    }
  }

  has(address: string): boolean {
    const family = isIP(address);
    return family !== 0 && this.#list.check(address, family === 6 ? 'ipv6' : 'ipv4');
  }
}
