/** `npm run dead-letters -- list --service site`: what ops may do about dead letters, over the services' own HTTP routes. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { findRunning } from './announcement.js';

const usage = `npm run dead-letters -- <list | show ID | replay ID | replay-all | discard ID --reason TEXT> --service <articles | comments | sponsorship | notifications | site>
Elsewhere than on this machine: --url https://… and a token for ops in OPS_TOKEN.`;
const options = { service: { type: 'string', default: 'site' }, url: { type: 'string' }, reason: { type: 'string' } } as const;

const { values, positionals } = readArguments();
const [action, id] = positionals;
const request = requestFor(action);
const urls = (await findRunning())?.urls;
const base = values.url ?? urls?.[values.service];
if (base === undefined) fail('The paper is not running here; npm start starts it, or give --url.');
const token = process.env['OPS_TOKEN'] ?? (urls && (await tokenHere(urls.issuer)));
if (token === undefined) fail('A token for the role ops is needed in OPS_TOKEN.');
await send(request);

interface Ask {
  readonly path: string;
  /** With a body it is a POST. */
  readonly body?: object;
}

function requestFor(what: string | undefined): Ask {
  const all = '/ops/dead-letters';
  const letter = () => `${all}/${encodeURIComponent(id ?? fail(usage))}`;
  switch (what) {
    case 'list':
      return { path: `${all}?limit=100` };
    case 'show':
      return { path: letter() };
    case 'replay':
      return { path: `${letter()}/replay`, body: {} };
    case 'replay-all':
      return { path: `${all}/replay`, body: {} };
    case 'discard':
      return { path: `${letter()}/discard`, body: { reason: values.reason ?? fail(usage) } };
    case undefined:
    default:
      return fail(usage);
  }
}

/** Prints the answer; the exit code is 1 where anything was refused or failed again. */
async function send({ path, body }: Ask): Promise<void> {
  const response = await fetch(`${base}${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  }).catch(() => fail(`${base} does not answer.`));
  const text = await response.text();
  const answer: unknown = text.startsWith('{') ? JSON.parse(text) : text;
  console.log(JSON.stringify(answer, null, 2));
  const failed = typeof answer === 'object' && answer !== null && 'failed' in answer ? answer.failed : undefined;
  if (!response.ok || (Array.isArray(failed) && failed.length > 0)) process.exitCode = 1;
}

/** Loaded only where nobody brings a token: it is much for so small a tool. */
async function tokenHere(issuer: string): Promise<string> {
  const { askToken } = await import('#testing');
  return askToken(issuer, { roles: ['ops'], sub: 'ops', name: 'Ops' });
}

function readArguments() {
  try {
    const read = parseArgs({ allowPositionals: true, options });
    const { service } = read.values;
    if (isService(service)) return { ...read, values: { ...read.values, service } };
  } catch {
    // An option that there is not.
  }
  return fail(usage);
}

function isService(name: string): name is 'articles' | 'comments' | 'sponsorship' | 'notifications' | 'site' {
  return ['articles', 'comments', 'sponsorship', 'notifications', 'site'].includes(name);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
