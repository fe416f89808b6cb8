import { ROLES } from '#auth';
import { draftOf, requestOf } from '../bad-input/request-draft.js';
import { sendRaw } from '../bad-input/raw-request.js';
import type { Operation } from '../operations.js';

interface AccessTrial {
  readonly url: string;
  readonly operations: readonly Operation[];
  /** What stands in the `Authorization` header; without it nobody asks. */
  readonly authorization?: string;
  readonly role?: (typeof ROLES)[number];
}

/** Asks every route once, well-formed as far as the guard looks and about nothing that exists; answers where the guard does not do as it is documented. */
export async function tryAccess({ url, operations, authorization, role }: AccessTrial): Promise<string[]> {
  const surprises: string[] = [];
  for (const operation of operations) {
    const isAllowed = operation.access === 'public' || (role !== undefined && operation.access.includes(role));
    const refusal = authorization === undefined ? 401 : 403;
    for (const method of operation.method === 'GET' ? ['GET', 'HEAD'] : [operation.method]) {
      const status = await ask(url, { ...operation, method }, authorization);
      // A route that is everybody's may still want to know who it is.
      const fits = isAllowed ? status < 500 && (authorization === undefined || (status !== 401 && status !== 403)) : status === refusal;
      if (!fits) surprises.push(`${method} ${operation.path} answers ${status}`);
    }
  }
  return surprises;
}

async function ask(url: string, operation: Operation, authorization?: string): Promise<number> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const draft = draftOf(operation, { params: Object.fromEntries(names.map(name => [name, 'none'])) });
  const { headers, ...request } = requestOf(operation, draft);
  return (await sendRaw(url, { ...request, headers: { ...headers, ...(authorization && { authorization }) } })).status;
}
