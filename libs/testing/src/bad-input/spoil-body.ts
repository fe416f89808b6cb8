import fc from 'fast-check';
import type { Operation } from '../operations.js';
import type { BadRequest, RequestDraft, Sample } from './request-draft.js';
import { spoiltJson } from './spoil-json.js';

/** Larger than any service takes. */
const tooLarge = Buffer.from(JSON.stringify('x'.repeat(2 * 1024 * 1024)));
const whole = { in: 'body', pointer: '' } as const;

/** A JSON body that is bad somewhere, as a whole, or not JSON at all. */
export function spoiltBody({ body, method }: Operation, draft: RequestDraft, sample: Sample): fc.Arbitrary<BadRequest>[] {
  if (!body) return method === 'DELETE' ? [unexpected(draft)] : [];
  const { headers } = draft;
  const inside = spoiltJson(sample.body ?? {}, body.schema).map(({ what, pointer, text }) => ({
    what: `${what}: ${text.slice(0, 200)}`,
    place: { in: 'body', pointer } as const,
    draft: { ...draft, body: Buffer.from(text) },
  }));
  // A body with a default need not be there.
  const absent = 'default' in body.schema ? [] : [''];
  const asWhole = fc.constantFrom<BadRequest>(
    ...absent.map(() => ({ what: 'no body', place: whole, draft: { params: draft.params, query: '', headers } })),
    ...[...absent, '{', '{"a":1}}', "{'a':1}", 'undefined', '\u0000'].map(text => ({
      what: `malformed JSON: ${text}`,
      place: whole,
      draft: { ...draft, body: Buffer.from(text) },
    })),
    { what: 'bytes that are not UTF-8', place: whole, draft: { ...draft, body: Buffer.from([0x22, 0xff, 0xfe, 0x22]) } },
    { what: 'a body of 2 MiB', place: whole, draft: { ...draft, body: tooLarge } },
    ...['text/plain', 'application/xml', 'application/octet-stream', 'nonsense'].map(type => ({
      what: `a body of ${type}`,
      place: { in: 'header', pointer: '/content-type' } as const,
      draft: { ...draft, headers: { ...headers, 'content-type': type } },
    })),
  );
  return [inside, inside, inside, asWhole];
}

/** Nothing is read here, so nothing may look accepted. */
const unexpected = (draft: RequestDraft): fc.Arbitrary<BadRequest> =>
  fc.constantFrom('{"version":2}', '{"id":{"$ne":null}}', '[1]', '1', '{"__proto__":{"a":1}}').map(text => ({
    what: `a body where none is read: ${text}`,
    place: whole,
    draft: { ...draft, headers: { ...draft.headers, 'content-type': 'application/json' }, body: Buffer.from(text) },
  }));
