/** `asker <address> <secret> <count>`: asks for so many impressions, each of its own decision, as fast as they are answered. */
import { connect } from 'node:net';
import { newId } from '#persistence';
import { SignedDecisions } from '../../apps/sponsorship/src/signing/signed-decisions.js';
import { SponsorshipKeys } from '../../apps/sponsorship/src/signing/sponsorship-keys.js';

const connections = 50;
/** Requests in flight on each. */
const inFlight = 10;
const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

const [address = '', secret = '', count = '0'] = process.argv.slice(2);
const { hostname, port } = new URL(address);
const signed = new SignedDecisions(new SponsorshipKeys(secret), { impressionMinutes: 10, clickHours: 24 });
const [campaignId, sponsorId, sectionId] = [newId('cmp'), newId('spn'), newId('sec')];
const eight = (prefix: 'flt' | 'crv' | 'plc') => Array.from({ length: 8 }, () => newId(prefix));
const [flights, creatives, placements] = [eight('flt'), eight('crv'), eight('plc')];
const countries = ['NL', 'DE', 'FR', 'GB', 'US'];

/** Made before the clock runs: signing is the business of whoever decides. */
const requests = Array.from({ length: Number(count) }, (_, number) => {
  const [flightId = '', creativeId = '', placementId = ''] = [flights, creatives, placements].map(ids => ids[number % 8]);
  const about = { flightId, campaignId, sponsorId, creativeId, placementId, sectionId, country: countries[number % 5] ?? 'NL' };
  const token = signed.sign('impression', { id: newId('dec'), at: new Date(), device: 'phone', ...about });
  return `POST /impressions/${token} HTTP/1.1\r\nHost: paper\r\nUser-Agent: ${agent}\r\nContent-Length: 0\r\n\r\n`;
});

/** One connection until nothing is left to ask; answers how many were answered with 204, which has no body. */
function askOn(): Promise<number> {
  return new Promise((resolve, reject) => {
    let [open, answered, rest] = [0, 0, ''];
    const socket = connect(Number(port), hostname, () => fill()).setNoDelay();
    const fill = (): void => {
      const next = requests.splice(Math.max(0, requests.length - (inFlight - open)));
      open += next.length;
      if (next.length > 0) socket.write(next.join(''));
      if (open === 0) socket.end(() => resolve(answered));
    };
    socket.setEncoding('latin1').on('error', reject);
    socket.on('data', chunk => {
      const heads = (rest + String(chunk)).split('\r\n\r\n');
      rest = heads.pop() ?? '';
      answered += heads.filter(head => head.startsWith('HTTP/1.1 204')).length;
      open -= heads.length;
      fill();
    });
  });
}

const asked = requests.length;
const began = performance.now();
const answered = (await Promise.all(Array.from({ length: connections }, askOn))).reduce((sum, one) => sum + one, 0);
console.log(JSON.stringify({ answered, seconds: (performance.now() - began) / 1_000, failed: asked - answered }));
