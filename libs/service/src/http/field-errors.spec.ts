import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fieldErrors, type Issue } from './field-errors.js';

const errorsOf = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).flatMap(issue => fieldErrors(issue as Issue, 'body'));

describe('the fields at fault', () => {
  it('are named by pointer, escaped as RFC 6901 says', () => {
    const schema = z.strictObject({ body: z.array(z.strictObject({ 'a/b~c': z.string() })) });
    expect(errorsOf(schema, { body: [{ 'a/b~c': 1 }] })).toEqual([
      { pointer: '/body/0/a~1b~0c', in: 'body', message: expect.stringContaining('expected string') },
    ]);
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

  it('are the whole body where there is none', () => {
    expect(errorsOf(z.strictObject({ a: z.string() }), undefined)).toEqual([{ pointer: '', in: 'body', message: expect.any(String) }]);
  });
});
