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
  'guest-token': ['', 'gst_1', 'usr_1.x', 'gst_1.x y', '{"$gt":""}', '__proto__', `gst_1.${'x'.repeat(4_000)}`],
  'idempotency-key': ['', ' ', 'two words', 'x'.repeat(201), 'x'.repeat(4_000), 'clé', '{"$gt": ""}'],
};

/** A header that a route asks for, malformed, or missing where it may not be. */
export function spoiltHeaders({ parameters }: Operation, draft: RequestDraft): fc.Arbitrary<BadRequest>[] {
  const asked = parameters.filter(parameter => parameter.in === 'header');
  return asked.map(({ name: asWritten, required }) => {
    const name = asWritten.toLowerCase();
    const { [name]: _good, ...others } = draft.headers;
    const place = { in: 'header', pointer: `/${name}` } as const;
    const missing = fc.constant<BadRequest>({ what: `no ${name}`, place, draft: { ...draft, headers: others } });
    return fc.oneof(...(required ? [{ weight: 1, arbitrary: missing }] : []), {
      weight: 4,
      arbitrary: fc
        .constantFrom(...(badValues[name] ?? ['']))
        .map(value => ({ what: `${name}: ${value.slice(0, 60)}`, place, draft: { ...draft, headers: { ...others, [name]: value } } })),
    });
  });
}
