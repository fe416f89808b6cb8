import { ROLES } from '#auth';
import { type Operation, operationsOf } from '../operations.js';
import type { StartedService } from '../start-service.js';
import type { TestTokens } from '../test-tokens.js';
import { tryAccess } from './try-access.js';

/** By `METHOD /path`: the roles that may use the route, apart by spaces, in the order of its description; or `public`. */
export type AccessTable = Readonly<Record<string, string>>;

/** The same in every service that consumes and plans. */
export const opsAccess: AccessTable = {
  'GET /ops/due-work': 'ops',
  'POST /ops/due-work/{id}/run': 'ops',
  'POST /ops/due-work/{id}/discard': 'ops',
  'GET /ops/dead-letters': 'ops',
  'GET /ops/dead-letters/{id}': 'ops',
  'POST /ops/dead-letters/replay': 'ops',
  'POST /ops/dead-letters/{id}/replay': 'ops',
  'POST /ops/dead-letters/{id}/discard': 'ops',
};

/**
 * Tests for the `describe` of a service that is opened before them: its description says what the table says, and its guard does what its
 * description says, for every role at every route. Jest's own words are its globals: this library also serves programs that are no tests.
 */
export function grantsAccess(
  table: AccessTable,
  opened: () => { readonly service: StartedService; readonly tokens: Pick<TestTokens, 'token'> },
): void {
  let url: string;
  let operations: Operation[];

  beforeAll(async () => {
    ({ url } = opened().service);
    operations = await operationsOf(url);
  });

  it('is documented as it is meant', () => {
    const documented = operations.map(({ method, path, access }) => [
      `${method} ${path}`,
      access === 'public' ? 'public' : access.join(' '),
    ]);
    expect(Object.fromEntries(documented)).toEqual(table);
  });

  it('needs a token at every route that is not public: 401', async () => {
    expect(await tryAccess({ url, operations })).toEqual([]);
  });

  it.each(ROLES)('is what the table says for a %s: 403 everywhere else', async role => {
    const authorization = `Bearer ${await opened().tokens.token({ sub: `a-${role}`, name: `a-${role}`, roles: [role] })}`;
    expect(await tryAccess({ url, operations, authorization, role })).toEqual([]);
  });

  it.each([
    ['/health/ready', 200],
    ['/problems/not-found', 200],
    ['/docs/openapi.json', 200],
    ['/media/files/none.pdf', 404],
    ['/ops', 404],
    ['/audit/', 404],
  ])('is open, or nothing, at what is not documented: %s', async (path, status) => {
    expect((await fetch(url + path)).status).toBe(status);
  });
}
