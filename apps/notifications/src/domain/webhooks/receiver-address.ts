const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const longestAddress = 2_000;
/** Names that mean something else inside of a network than outside. */
const innerName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|localdomain|home\.arpa|svc|cluster)$/;
/** What stands there are databases, brokers, caches and control planes, and our own services: none of them is a receiver. */
const innerPorts = new Set([
  1025, 2049, 2375, 2376, 2379, 2380, 3000, 3001, 3002, 3003, 3004, 3005, 3025, 3306, 4194, 5432, 5672, 5984, 6379, 6443, 6660, 6667, 8086,
  8300, 8500, 9042, 9092, 9093, 9094, 9200, 9300, 10250, 10255, 11211, 15672, 26257, 27017, 27018, 27019,
]);

/**
 * Why nothing may be sent to this address, as it is written; nothing, where it may. What a name leads to is looked at when it is connected to, each
 * time. With `isLoopbackAllowed` (development) a receiver on this machine may be one.
 */
export function flawOfReceiver(address: string, isLoopbackAllowed: boolean): string | undefined {
  if (address.length > longestAddress || !URL.canParse(address)) return 'It is no address';
  const { protocol, hostname, username, password, port, hash } = new URL(address);
  if (username !== '' || password !== '') return 'It has a name or a password in it; what is sent is signed instead';
  if (hash !== '' || address.endsWith('#')) return 'It has a fragment, which is never sent';
  if (isLoopbackAllowed && loopback.has(hostname)) return isWeb(protocol) ? undefined : 'It is not of the web';
  if (protocol !== 'https:') return 'It is not https';
  if (!isOuterName(hostname)) return 'Its host is not a public name';
  if (!isOuterPort(port)) return `Nothing is sent to port ${port}`;
  return undefined;
}

const isWeb = (protocol: string): boolean => protocol === 'https:' || protocol === 'http:';

/** Not an address in numbers, however it was written: a URL has made `127.0.0.1` of `0x7f.1`. */
const isOuterName = (hostname: string): boolean => {
  const name = hostname.replace(/\.$/, '');
  return name.includes('.') && !/\.\d+$/.test(name) && !innerName.test(name);
};

const isOuterPort = (port: string): boolean => port === '' || (Number(port) >= 1_024 && !innerPorts.has(Number(port)));
