import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fieldErrors, type Issue } from './field-errors.js';

const errorsOf = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).flatMap(issue => fieldErrors(issue as Issue, 'body'));

describe('the fields at fault', () => {
  it('are named by pointer, escaped as RFC 6901 says', () => {
    const schema = z.strictObject({ body: z.array(z.strictObject({ 'a/b~c': z.string() })) });
    expect(errorsOf(schema, { body: [{ 'a/b~c': 1 }] })).toEqual([{ pointer: '/body/0/a~1b~0c', in: 'body', message: 'Must be text.' }]);
  });

  it('include each unknown one', () => {
    expect(errorsOf(z.strictObject({ a: z.strictObject({}) }), { a: { b: 1, c: 2 } }).map(error => error.pointer)).toEqual([
      '/a/b',
      '/a/c',
    ]);
  });

  it('are those of the alternative that came furthest', () => {
    const schema = z.array(
      z.union([
        z.strictObject({ authorId: z.string() }),
        z.strictObject({ name: z.string(), role: z.strictObject({ title: z.string() }) }),
      ]),
    );
    expect(errorsOf(schema, [{ name: 'x', role: { title: 1 } }]).map(error => error.pointer)).toEqual(['/0/role/title']);
  });

  it.each<[string, z.ZodType, unknown, string]>([
    ['what is missing', z.string(), undefined, 'Is required.'],
    ['what is empty', z.string().min(1), '', 'Must not be empty.'],
    ['an empty list', z.array(z.string()).min(1), [], 'Must not be empty.'],
    ['what is short', z.string().min(8), 'short', 'Must have at least 8 characters.'],
    ['what is long', z.string().max(5_000), 'x'.repeat(5_001), 'Must have at most 5,000 characters.'],
    ['a long list', z.array(z.string()).max(1), ['a', 'b'], 'Must have at most 1 item.'],
    ['what is no address', z.email(), '', 'Must be an e-mail address such as name@example.com.'],
    ['what is no time', z.iso.datetime(), 'soon', 'Must be a time such as 2030-01-31T12:00:00Z.'],
    ['what is no number', z.int(), null, 'Must be a number.'],
    ['half a number', z.int(), 1.5, 'Must be a whole number.'],
    ['a word for a number', z.coerce.number(), 'many', 'Must be a number.'],
    ['a small number', z.int().min(1), 0, 'Must be at least 1.'],
    ['a large number', z.number().lt(1_000), 1_000, 'Must be less than 1,000.'],
    ['none of a choice', z.enum(['post', 'pre']), 'never', 'Must be post or pre.'],
    ['what a pattern refuses', z.string().regex(/^a$/), 'b', 'Is not written as it has to be here.'],
    ['what no alternative takes', z.union([z.string(), z.boolean()]), 7, 'Is not accepted.'],
    ['what has its own words', z.string().regex(/^a$/, 'an id like art_…'), 'b', 'an id like art_…'],
  ])('are told in plain words: %s', (_, schema, value, message) => {
    expect(errorsOf(schema, value)).toEqual([{ pointer: '', in: 'body', message }]);
  });

  it('are the whole body where there is none', () => {
    expect(errorsOf(z.strictObject({ a: z.string() }), undefined)).toEqual([{ pointer: '', in: 'body', message: expect.any(String) }]);
  });
});
