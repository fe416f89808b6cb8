/** `npm run dead-letters -- list --service site`: what ops may do about dead letters, over the services' own HTTP routes. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { askToken } from '#testing';
import { findRunning } from './announcement.js';

const usage = `npm run dead-letters -- <list | show ID | replay ID | replay-all | discard ID --reason TEXT> --service <articles | site>
Elsewhere than on this machine: --url https://… and a token for ops in OPS_TOKEN.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { service: { type: 'string', default: 'site' }, url: { type: 'string' }, reason: { type: 'string' } },
});
const [action, id] = positionals;
const urls = (await findRunning())?.urls;
const base = values.url ?? (values.service === 'articles' ? urls?.articles : urls?.site);
if (base === undefined) fail('The paper is not running here; npm start starts it, or give --url.');
const token = process.env['OPS_TOKEN'] ?? (urls && (await askToken(urls.issuer, { roles: ['ops'], sub: 'ops', name: 'Ops' })));
if (token === undefined) fail('A token for the role ops is needed in OPS_TOKEN.');

const letter = id === undefined ? undefined : `/ops/dead-letters/${encodeURIComponent(id)}`;
switch (action) {
  case 'list':
    await ask('GET', '/ops/dead-letters?limit=100');
    break;
  case 'show':
    await ask('GET', letter ?? fail(usage));
    break;
  case 'replay':
    await ask('POST', `${letter ?? fail(usage)}/replay`, {});
    break;
  case 'replay-all':
    await ask('POST', '/ops/dead-letters/replay', {});
    break;
  case 'discard':
    await ask('POST', `${letter ?? fail(usage)}/discard`, { reason: values.reason ?? fail(usage) });
    break;
  case undefined:
  default:
    fail(usage);
}

async function ask(method: string, path: string, body?: object): Promise<void> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  console.log(JSON.stringify(await response.json(), null, 2));
  if (!response.ok) process.exit(1);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
