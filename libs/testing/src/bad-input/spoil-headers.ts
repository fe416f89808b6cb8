import fc from 'fast-check';
import type { Operation } from '../operations.js';
import type { BadRequest, RequestDraft } from './request-draft.js';

/** Bad values of the headers that a route may ask for. */
const badValues: Readonly<Record<string, readonly string[]>> = {
  'if-match': [
    '',
    '7',
    'W/"7"',
    '*',
    '"1", "2"',
    '"-1"',
    '"1.0"',
    '"x"',
    '""',
    '"$ne"',
    '{"$gt":""}',
    '__proto__',
    `"${'9'.repeat(400)}"`,
    'é',
  ],
  'idempotency-key': ['', ' ', 'two words', 'x'.repeat(201), 'x'.repeat(4_000), 'clé', '{"$gt": ""}'],
};

/** A header that a route asks for, missing or malformed. */
export function spoiltHeaders({ parameters }: Operation, draft: RequestDraft): fc.Arbitrary<BadRequest>[] {
  const asked = parameters.filter(parameter => parameter.in === 'header').map(({ name }) => name.toLowerCase());
  return asked.map(name => {
    const { [name]: _good, ...others } = draft.headers;
    const place = { in: 'header', pointer: `/${name}` } as const;
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant<BadRequest>({ what: `no ${name}`, place, draft: { ...draft, headers: others } }) },
      {
        weight: 4,
        arbitrary: fc
          .constantFrom(...(badValues[name] ?? ['']))
          .map(value => ({ what: `${name}: ${value.slice(0, 60)}`, place, draft: { ...draft, headers: { ...others, [name]: value } } })),
      },
    );
  });
}
