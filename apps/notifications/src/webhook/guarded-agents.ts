import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { Agent } from 'node:http';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { ClosedNetworks } from './closed-networks.js';

export interface GuardOptions {
  readonly closed: ClosedNetworks;
  /** In development: receivers on this machine. */
  readonly isLoopbackAllowed: boolean;
  /** By whom names are resolved; the system, unless a test asks another. */
  readonly lookup?: LookupFunction;
}

export interface GuardedAgents {
  readonly http: Agent;
  readonly https: Agent;
}

const loopback = ['127.0.0.1', '::1'];
/** Connections that wait for the next message, of each receiver. */
const idle = { keepAlive: true, maxFreeSockets: 8, timeout: 60_000 };

/**
 * Connections to the outside alone. Every address that a name leads to is looked at when it is connected to, and those very addresses are connected
 * to: a name that means another thing at the next question (DNS rebinding) has nothing from it. Refused is whatever is no public unicast address,
 * IPv4 in IPv6 in all its forms among it, and what is ours.
 */
export function guardedAgents({ closed, isLoopbackAllowed, lookup = systemLookup }: GuardOptions): GuardedAgents {
  const options = { ...idle, allowIPAddressList: isLoopbackAllowed ? loopback : [], lookup: outsideOf(closed, lookup) };
  return { http: new RequestFilteringHttpAgent(options), https: new RequestFilteringHttpsAgent(options) };
}

const outsideOf =
  (closed: ClosedNetworks, lookup: LookupFunction): LookupFunction =>
  (hostname, options, answer) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '');
      const addresses: readonly LookupAddress[] = typeof found === 'string' ? [{ address: found, family: 4 }] : found;
      const refused = addresses.find(({ address }) => closed.has(address));
      if (refused) return answer(new Error(`${hostname} leads to ${refused.address}, which is not allowed`), '');
      const [first] = addresses;
      if (!first) return answer(Object.assign(new Error(`${hostname} leads nowhere`), { code: 'ENOTFOUND' }), '');
      return options.all ? answer(null, [...addresses]) : answer(null, first.address, first.family);
    });
