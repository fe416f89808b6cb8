import { describe, expect, it } from '@jest/globals';
import { flawOfReceiver } from './receiver-address.js';

const accepted = [
  'https://archive.example/hooks',
  'https://archive.example:8443/hooks?to=us',
  'https://archive.example./hooks',
  'https://xn--bcher-kva.example/',
  'https://bücher.example/',
  'https://a.b.c.example:10443',
];

/** As many ways as there are to write what is not a receiver outside. */
const refused = [
  ['', 'archive.example', '//archive.example', 'https://', 'https:///x', 'https://[', `https://archive.example/${'x'.repeat(2_000)}`],
  [
    'http://archive.example/',
    'ftp://archive.example/',
    'file:///etc/passwd',
    'gopher://archive.example/',
    'javascript:alert(1)',
    'data:,x',
  ],
  [
    'https://user@archive.example/',
    'https://user:secret@archive.example/',
    'https://archive.example@127.0.0.1/',
    'https://:x@archive.example/',
  ],
  ['https://archive.example/#', 'https://archive.example/#there'],
  ['https://127.0.0.1/', 'https://10.0.0.1/', 'https://169.254.169.254/latest/meta-data/', 'https://93.184.216.34/', 'https://[::1]/'],
  [
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://0x7f.1/',
    'https://127.1/',
    'https://0/',
    'https://017700000001/',
  ],
  [
    'https://127.0.0.1./',
    'https://1.2.3.4./',
    'https://①②⑦.⓪.⓪.①/',
    'https://127。0。0。1/',
    'https://%31%32%37.0.0.1/',
    'https://0x7f.0x0.0x0.0x1/',
  ],
  [
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[2606:2800:220:1::1]/',
  ],
  ['https://localhost/', 'https://LOCALHOST/', 'https://localhost./', 'https://x.localhost/', 'https://broker/', 'https://kafka.svc/'],
  ['https://mongo.default.svc.cluster.local/', 'https://metadata.google.internal/', 'https://printer.home.arpa/', 'https://wiki.corp/'],
  ['https://archive.example:22/', 'https://archive.example:25/', 'https://archive.example:80/', 'https://archive.example:1/'],
  ['https://archive.example:27017/', 'https://archive.example:9092/', 'https://archive.example:6379/', 'https://archive.example:3004/'],
  [
    'https://archive.example:65536/',
    'https://archive.example:-1/',
    'https://arc\\hive@127.0.0.1/',
    'https://archive.example\\@127.0.0.1/',
  ].filter(address => !URL.canParse(address) || new URL(address).hostname !== 'archive.example'),
].flat();

describe('the address of a receiver', () => {
  it.each(accepted)('may be %s', address => {
    expect(flawOfReceiver(address, false)).toBeUndefined();
  });

  it.each(refused)('is not %s', address => {
    expect(flawOfReceiver(address, false)).toEqual(expect.any(String));
  });

  it.each(['http://localhost:4000/', 'http://127.0.0.1/', 'http://[::1]:4000/x', 'https://localhost/', 'http://2130706433:4000/'])(
    'may be on this machine in development alone: %s',
    address => {
      expect(flawOfReceiver(address, true)).toBeUndefined();
      expect(flawOfReceiver(address, false)).toEqual(expect.any(String));
    },
  );

  it.each([
    'http://archive.example/',
    'http://10.0.0.1/',
    'http://127.0.0.2/',
    'ftp://localhost/',
    'http://user@localhost/',
    'https://[fd00::1]/',
  ])('is nowhere else inside, in development either: %s', address => {
    expect(flawOfReceiver(address, true)).toEqual(expect.any(String));
  });
});
