import fc from 'fast-check';
import type { Operation } from '../operations.js';
import { type BadRequest, formBody, type FormPart, type RequestDraft, type Sample } from './request-draft.js';

interface SpoiltForm {
  readonly what: string;
  readonly at: string;
  readonly parts: readonly FormPart[];
}

/** A multipart form with a part that is missing, twice there, too long, unknown, empty or no file. */
export function spoiltForm({ body }: Operation, draft: RequestDraft, { form = [], alsoBad = {} }: Sample): fc.Arbitrary<BadRequest>[] {
  const { properties = {}, required = [] } = body?.schema ?? {};
  const without = (name: string) => form.filter(part => part.name !== name);
  const texts = Object.entries(properties).filter(([, { format }]) => format !== 'binary');
  const spoilt: SpoiltForm[] = [
    ...required.map(name => ({ what: 'a missing part', at: name, parts: without(name) })),
    ...form.map(part => ({ what: `${part.name} twice`, at: part.filename ? '' : part.name, parts: [...form, part] })),
    ...texts.flatMap(([name, { maxLength = 5_000 }]) =>
      [maxLength + 1, 4_999, 200_000]
        .filter(length => length > maxLength)
        .map(length => ({ what: `${length} characters`, at: name, parts: [{ name, content: 'x'.repeat(length) }, ...without(name)] })),
    ),
    ...texts.flatMap(([name]) =>
      (alsoBad[name] ?? []).map(content => ({ what: `the text ${content}`, at: name, parts: [{ name, content }, ...without(name)] })),
    ),
    { what: 'an empty file', at: 'file', parts: [...without('file'), { name: 'file', filename: 'empty', content: '' }] },
    { what: 'a file of nonsense', at: 'file', parts: [...without('file'), { name: 'file', filename: 'a.jpg', content: 'nonsense' }] },
    { what: 'a file in another part', at: 'picture', parts: [...without('file'), { name: 'picture', filename: 'a.jpg', content: 'x' }] },
    ...['__proto__', 'constructor', 'toString'].map(name => ({
      what: `a part that is called ${name}`,
      // The reader of forms refuses these by itself, and does not say which.
      at: '',
      parts: [{ name, content: 'x' }, ...form],
    })),
    ...['prototype', 'alt[$ne]', '$where', 'version', 'id'].map(name => ({
      what: 'a part that is not known',
      at: name,
      parts: [{ name, content: '{"$gt":""}' }, ...form],
    })),
    {
      what: 'a hundred parts',
      at: '',
      parts: [...Array.from({ length: 100 }, (_, at) => ({ name: `part-${at}`, content: '1' })), ...form],
    },
  ];
  const { headers } = draft;
  return [
    fc.constantFrom(...spoilt).map(({ what, at, parts }) => ({
      what: `${what}: ${at}`,
      place: { in: 'body', pointer: at === '' ? '' : `/${at}` },
      draft: { ...draft, body: formBody(parts) },
    })),
    fc.constantFrom<BadRequest>(
      { what: 'a form that breaks off', place: { in: 'body', pointer: '' }, draft: { ...draft, body: formBody(form).subarray(0, -40) } },
      {
        what: 'a form without its boundary',
        place: { in: 'body', pointer: '' },
        draft: { ...draft, headers: { ...headers, 'content-type': 'multipart/form-data' } },
      },
      {
        what: 'JSON instead of a form',
        place: { in: 'body', pointer: '/file' },
        draft: { ...draft, headers: { ...headers, 'content-type': 'application/json' }, body: Buffer.from('{"file":"x"}') },
      },
    ),
  ];
}
