import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  nan: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  set: 'a list',
  object: 'an object',
  record: 'an object',
  map: 'an object',
  date: 'a time',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  email: 'an e-mail address such as name@example.com',
  url: 'an address such as https://example.com/',
  datetime: 'a time such as 2030-01-31T12:00:00Z',
  date: 'a date such as 2030-01-31',
  time: 'a time of day such as 12:00:00',
  uuid: 'a UUID',
};

const units: Readonly<Record<string, string>> = { string: 'character', array: 'item', set: 'item', map: 'entry', file: 'byte' };

/** What is wrong with a value, for whoever filled in a form and has never heard of a schema. What a schema says of its own comes first. */
export function plainWords(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Is required.' : `Must be ${types[issue.expected] ?? 'of another kind'}.`;
    case 'invalid_value':
      return `Must be ${issue.values.map(String).join(' or ')}.`;
    case 'invalid_format':
      return format(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return units[issue.origin]
        ? `Must have at most ${amount(issue.maximum, issue.origin)}.`
        : `Must be ${issue.inclusive === false ? 'less than' : 'at most'} ${bound(issue.maximum, issue.origin)}.`;
    case 'not_multiple_of':
      return `Must be a multiple of ${issue.divisor}.`;
    case 'unrecognized_keys':
      return 'This field is not known here.';
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'Is not accepted.';
  }
}

function tooSmall({ minimum, origin, inclusive }: Extract<RawIssue, { code: 'too_small' }>): string {
  if (!units[origin]) return `Must be ${inclusive === false ? 'more than' : 'at least'} ${bound(minimum, origin)}.`;
  return Number(minimum) === 1 ? 'Must not be empty.' : `Must have at least ${amount(minimum, origin)}.`;
}

function format({ format: name, ...issue }: Extract<RawIssue, { code: 'invalid_format' }>): string {
  if (name === 'starts_with') return `Must begin with "${String(issue.prefix)}".`;
  if (name === 'ends_with') return `Must end with "${String(issue.suffix)}".`;
  const known = formats[name];
  return known === undefined ? 'Is not written as it has to be here.' : `Must be ${known}.`;
}

function amount(limit: number | bigint, origin: string): string {
  const unit = units[origin] ?? 'item';
  const plural = unit.endsWith('y') ? `${unit.slice(0, -1)}ies` : `${unit}s`;
  return `${limit.toLocaleString('en')} ${Number(limit) === 1 ? unit : plural}`;
}

const bound = (limit: number | bigint, origin: string): string =>
  origin === 'date' ? new Date(Number(limit)).toISOString() : limit.toLocaleString('en');
