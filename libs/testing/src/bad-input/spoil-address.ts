import fc from 'fast-check';
import type { Operation, Parameter } from '../operations.js';
import { isValid } from './json-places.js';
import type { BadRequest, RequestDraft, Sample } from './request-draft.js';

const suspicious = ['{"$gt":""}', '[object Object]', '__proto__', 'constructor', '$ne', "' or 1=1", '../../etc/passwd', '\u0000', '☃'];
/** What the router refuses before any schema is asked. */
const unroutable = ['%', '%zz', '%c0%ae', '%ff', 'a'.repeat(501), 'a'.repeat(8_000)];

/** Ids that are none. A missing one is another address. */
export function spoiltPath({ parameters }: Operation, draft: RequestDraft): fc.Arbitrary<BadRequest>[] {
  const spoilt = (name: string, value: string, pointer: string) =>
    at('path', pointer, `the id ${value.slice(0, 60)}`, { ...draft, params: { ...draft.params, [name]: value } });
  return parameters
    .filter(parameter => parameter.in === 'path')
    .map(({ name, schema }) => {
      const isBad = (value: string) => !isValid(schema, value);
      const ids = [...suspicious, 'a'.repeat(500)].filter(isBad);
      return fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(...unroutable).map(value => spoilt(name, value, '')) },
        ...(ids.length > 0
          ? [{ weight: 3, arbitrary: fc.constantFrom(...ids).map(value => spoilt(name, encodeURIComponent(value), name)) }]
          : []),
      );
    });
}

/** Unknown, repeated, overlong and operator-carrying parameters. Public files are served whatever stands behind the question mark; they are not described. */
export function spoiltQuery({ parameters }: Operation, draft: RequestDraft, { alsoBad = {} }: Sample): fc.Arbitrary<BadRequest>[] {
  const known = parameters.filter(parameter => parameter.in === 'query');
  const names = known.map(({ name }) => name);
  const unknown = fc
    .oneof(
      fc.constantFrom(
        'id[$ne]',
        'id[]',
        'limit[$gt]',
        '$where',
        '__proto__',
        'constructor',
        '__proto__[isAdmin]',
        'toString',
        ...names.map(name => `${name}[$ne]`),
      ),
      fc.stringMatching(/^[a-zA-Z_.$[\]/~-]{1,20}$/).filter(name => !names.includes(name)),
    )
    .map(name => at('query', escaped(name), `?${name}=`, withQuery(draft, `${encodeURIComponent(name)}=x`)));
  return [unknown, ...known.map(parameter => badValue(parameter, draft, alsoBad[parameter.name] ?? []))];
}

function badValue({ name, schema }: Parameter, draft: RequestDraft, alsoBad: readonly string[]): fc.Arbitrary<BadRequest> {
  const withValue = (value: string) =>
    at('query', name, `?${name}=${value.slice(0, 60)}`, withQuery(draft, `${name}=${encodeURIComponent(value)}`));
  const numbers = ['', ' 1', '1.5', '-1', '0', '101', '1e1', '0x10', '1_0', '٣', 'NaN', 'Infinity', '9'.repeat(20), 'x', '[]'];
  const texts = ['', ...suspicious, 'x'.repeat((schema.maxLength ?? 3_000) + 1)].filter(value => !isValid(schema, value));
  const values = [...(schema.type === 'integer' ? numbers : texts), ...alsoBad];
  const twice = at('query', name, `${name} twice`, withQuery(draft, `${name}=${goodFor(schema)}&${name}=${goodFor(schema)}`));
  return fc.constantFrom(twice, ...values.map(withValue));
}

/** Beside what the route wants to know anyway. */
const withQuery = (draft: RequestDraft, query: string): RequestDraft => ({
  ...draft,
  query: draft.query === '' ? query : `${draft.query}&${query}`,
});

const goodFor = ({ type }: Parameter['schema']): string => (type === 'integer' ? '1' : 'a');
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const at = (place: 'path' | 'query', name: string, what: string, draft: RequestDraft): BadRequest => ({
  what,
  place: { in: place, pointer: name === '' ? '' : `/${name}` },
  draft,
});
