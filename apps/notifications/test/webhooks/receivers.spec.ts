import { once } from 'node:events';
import http from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosedNetworks } from '../../src/webhook/closed-networks.js';
import { type GuardedAgents, guardedAgents } from '../../src/webhook/guarded-agents.js';
import { postWebhook } from '../../src/webhook/post-webhook.js';
import { Receivers } from '../../src/webhook/receivers.js';
import { innerAddresses, writtenAddresses } from './inner-addresses.js';
import { type NameServer, openNameServer } from './name-server.js';

const outside = '93.184.216.34';
const [ours, oursToo] = ['45.45.45.45', '2a0a:e5c0::45'];
const timeoutMs = 400;

/** What a name of the tests leads to: `inner-<n>` to one of the addresses above, `both-<n>` also outside, `rebinding` outside first and inside then. */
function zone(name: string, count: number): readonly string[] {
  const [, kind = '', number = ''] = /^(inner|both)-(\d+)\./.exec(name) ?? [];
  const address = innerAddresses[Number(number)] ?? '';
  if (kind !== '') return kind === 'both' ? [outside, address] : [address];
  if (name.startsWith('rebinding')) return count % 2 === 0 ? [outside] : ['127.0.0.1'];
  return name.startsWith('ours') ? [ours, oursToo] : [];
}

describe('what is inside', () => {
  let names: NameServer;
  let receivers: Receivers;
  let agents: GuardedAgents;
  const closed = new ClosedNetworks();
  let inside: Server;
  let port: number;
  let reached = 0;

  const ask = async (host: string) => (await receivers.ask({ url: `https://${host}:${port}/`, headers: {}, body: '{}' })).answered;

  beforeAll(async () => {
    names = await openNameServer(zone);
    receivers = new Receivers({
      closedNetworks: ['45.45.45.0/24', '2a0a:e5c0::/32'],
      isLoopbackAllowed: false,
      timeoutMs,
      lookup: names.lookup,
    });
    agents = guardedAgents({ closed, isLoopbackAllowed: false, lookup: names.lookup });
    // Whoever comes this far has got through, whatever they say then.
    inside = createServer(socket => {
      reached += 1;
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    }).listen(0);
    await once(inside, 'listening');
    port = (inside.address() as AddressInfo).port;
  });
  afterAll(async () => {
    receivers.onApplicationShutdown();
    agents.http.destroy();
    agents.https.destroy();
    inside.close();
    await names.stop();
  });

  it.each(innerAddresses.map((address, number) => [address, number] as const))(
    'is not reached by a name that leads to %s',
    async (_, number) => {
      expect(await ask(`inner-${number}.example`)).toEqual({ error: 'address-refused' });
      expect(reached).toBe(0);
    },
  );

  it.each(innerAddresses.map((address, number) => [address, number] as const))(
    'is not reached by one that leads outside and to %s',
    async (_, number) => {
      expect(await ask(`both-${number}.example`)).toEqual({ error: 'address-refused' });
      expect(reached).toBe(0);
    },
  );

  it.each(writtenAddresses)('is not reached by its number, %s, were it let through to the connection', async host => {
    for (const protocol of ['http', 'https'])
      await expect(
        postWebhook({ url: `${protocol}://${host}:${port}/`, headers: {}, body: '{}' }, { agents, closed, timeoutMs }),
      ).rejects.toThrow('is not allowed');
    expect(reached).toBe(0);
  });

  it('is not reached where it has a public address that is named as ours', async () => {
    expect(await ask('ours.example')).toEqual({ error: 'address-refused' });
    const named = new ClosedNetworks(['45.45.45.0/24']);
    expect([named.has(ours), named.has(`::ffff:${ours}`), named.has('168.63.129.16'), named.has(outside)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is not reached by a name that leads outside at one question and inside at the next', async () => {
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push(await ask('rebinding.example'));
    expect(answers).toContainEqual({ error: 'address-refused' });
    expect(answers.filter(answer => 'status' in answer)).toEqual([]);
    expect(reached).toBe(0);
  });

  // Without it, all of the above would hold for a server that nobody can reach.
  it('is reached by that very name where it is looked up first and connected to then', async () => {
    const lookup = names.lookup;
    const checked = await new Promise<unknown>(resolve => lookup('rebinding-too.example', { all: true }, (_, found) => resolve(found)));
    expect(checked).toEqual([{ address: outside, family: 4 }]);
    const asking = http.get(`http://rebinding-too.example:${port}/`, { lookup });
    const [answer] = (await once(asking, 'response')) as [http.IncomingMessage];
    answer.resume();
    expect([answer.statusCode, reached]).toEqual([200, 1]);
  });
});
