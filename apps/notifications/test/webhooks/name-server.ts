import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';

/** What a name leads to, at its n-th question (from 0) about one kind of address. */
export type Zone = (name: string, count: number) => readonly string[];

export interface NameServer {
  readonly lookup: LookupFunction;
  readonly stop: () => Promise<void>;
}

const [A, AAAA] = [1, 28];

/** A real name server on loopback (RFC 1035) that may answer otherwise each time, with a TTL of none; and a lookup that asks it alone. */
export async function openNameServer(zone: Zone): Promise<NameServer> {
  const asked = new Map<string, number>();
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = questionOf(query);
    const count = asked.get(`${name} ${type}`) ?? 0;
    asked.set(`${name} ${type}`, count + 1);
    const found = zone(name, count).filter(ip => isIP(ip) === (type === A ? 4 : 6));
    socket.send(answerTo(query.subarray(0, end), type === A || type === AAAA ? found : []), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const resolver = new Resolver({ tries: 1, timeout: 1_000 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return {
    lookup: lookupBy(resolver),
    stop: () => new Promise(resolve => socket.close(() => resolve())),
  };
}

const lookupBy =
  (resolver: Resolver): LookupFunction =>
  (name, _options, answer) => {
    const all = Promise.all([resolver.resolve4(name).catch(() => []), resolver.resolve6(name).catch(() => [])]);
    void all.then(([four, six]) => {
      const found = [...four.map(address => ({ address, family: 4 })), ...six.map(address => ({ address, family: 6 }))];
      if (found.length > 0) return answer(null, found);
      return answer(Object.assign(new Error(`${name} is not known`), { code: 'ENOTFOUND' }), []);
    });
  };

function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function answerTo(query: Buffer, addresses: readonly string[]): Buffer {
  const head = Buffer.from(query);
  head.writeUInt16BE(0x8580, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, ...addresses.map(recordOf)]);
}

/** The name is that of the question, at octet 12. */
function recordOf(address: string): Buffer {
  const data = bytesOf(address);
  const record = Buffer.alloc(12);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(data.length === 4 ? A : AAAA, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt16BE(data.length, 10);
  return Buffer.concat([record, data]);
}

function bytesOf(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  // A URL writes any IPv6 address in its shortest form, without dotted numbers.
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':')).map(group => Number.parseInt(group, 16));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const words = [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
  return Buffer.from(words.flatMap(word => [word >> 8, word & 255]));
}
