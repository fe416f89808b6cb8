import fc from 'fast-check';
import type { JsonSchema } from '../operations.js';
import { isObject, isValid, type JsonPlace, placesIn, pointerOf, textWith } from './json-places.js';

export interface SpoiltJson {
  readonly what: string;
  readonly pointer: string;
  readonly text: string;
}

/** What one place becomes: JSON text, and which name within it is at fault. */
interface Spoiler {
  readonly what: string;
  readonly within?: readonly string[];
  readonly text: string;
}

const poison = fc.constantFrom('__proto__', 'constructor', 'prototype');
const operator = fc.constantFrom('$gt', '$ne', '$where', '$regex', '$set', '$expr');
const harmless = fc.constantFrom('""', 'null', '1', '{"isAdmin":true}', '[]');
const strange = fc.stringMatching(/^[a-zA-Z_.~/ -]{1,12}$/);

/** A good JSON body with one thing wrong in it, at any place. */
export function spoiltJson(sample: object, schema: JsonSchema): fc.Arbitrary<SpoiltJson> {
  return fc.constantFrom(...placesIn(sample, schema)).chain(place =>
    spoilersOf(place).map(({ what, within = [], text }) => ({
      what,
      pointer: pointerOf([...place.path, ...within]),
      text: textWith(sample, place.path, text),
    })),
  );
}

function spoilersOf(place: JsonPlace): fc.Arbitrary<Spoiler> {
  const tooMuch = excesses(place);
  return fc.oneof(
    { weight: 4, arbitrary: anotherType(place) },
    { weight: 2, arbitrary: named('an operator', operator, place) },
    { weight: 2, arbitrary: named('a name that reaches prototypes', poison, place) },
    { weight: 1, arbitrary: nesting },
    ...(tooMuch.length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom(...tooMuch) }] : []),
    ...(isObject(place.value) ? [{ weight: 3, arbitrary: fieldsOf(place.value, place.alternative) }] : []),
  );
}

const anotherType = ({ schema }: JsonPlace): fc.Arbitrary<Spoiler> =>
  fc
    .oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, true, 0, 0.5, -1, 1e300, '', [], {}, [[]]))
    .filter(value => !isValid(schema, value))
    .map(value => ({ what: 'a value that is not accepted here', text: JSON.stringify(value) }));

/** A name that is never accepted, beside what is there or instead of it. */
const named = (what: string, names: fc.Arbitrary<string>, { value }: JsonPlace): fc.Arbitrary<Spoiler> =>
  fc.tuple(names, harmless, fc.boolean()).map(([name, inner, beside]) => ({
    what,
    within: [name],
    text: textWith(isObject(value) && beside ? value : {}, [name], inner),
  }));

const nesting: fc.Arbitrary<Spoiler> = fc.tuple(fc.integer({ min: 33, max: 20_000 }), fc.boolean()).map(([depth, inArrays]) => ({
  what: `${depth} levels of nesting`,
  text: inArrays ? '['.repeat(depth) + ']'.repeat(depth) : '{"a":'.repeat(depth) + '1' + '}'.repeat(depth),
}));

function fieldsOf(value: object, { required = [], properties = {} }: JsonSchema): fc.Arbitrary<Spoiler> {
  const without = required
    .filter(name => name in value)
    .map(name => ({
      what: 'a field that is missing',
      within: [name],
      text: JSON.stringify(Object.fromEntries(Object.entries(value).filter(([field]) => field !== name))),
    }));
  const unknown = strange
    .filter(name => !(name in properties))
    .map(name => ({ what: 'a field that is not known', within: [name], text: textWith(value, [name], '1') }));
  return without.length > 0 ? fc.oneof(fc.constantFrom(...without), unknown) : unknown;
}

/** Beyond each bound that the schema sets. */
function excesses({ value, alternative: { maxLength, minItems, maxItems, minimum, maximum } }: JsonPlace): Spoiler[] {
  const spoilers: Spoiler[] = [];
  const add = (what: string, excess: unknown) => spoilers.push({ what, text: JSON.stringify(excess) });
  if (maxLength !== undefined) for (const more of [1, 1_000]) add('too long a text', 'x'.repeat(maxLength + more));
  if (maxItems !== undefined && Array.isArray(value))
    add(
      'too long a list',
      Array.from({ length: maxItems + 1 }, () => value[0] as unknown),
    );
  if (minItems) add('too short a list', []);
  if (maximum !== undefined) add('too large a number', maximum + 1);
  if (minimum !== undefined) add('too small a number', minimum - 1);
  return spoilers;
}
