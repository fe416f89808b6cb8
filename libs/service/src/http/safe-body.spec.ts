import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { InvalidRequestError } from '../problems/errors.js';
import { pointerTo } from '../problems/problem.js';
import { parseFormBody, parseJsonBody } from './safe-body.js';

const refusal = (parse: () => unknown): InvalidRequestError | undefined => {
  try {
    parse();
  } catch (error) {
    if (error instanceof InvalidRequestError) return error;
    throw error;
  }
  return undefined;
};
const json = (text: string): InvalidRequestError | undefined => refusal(() => parseJsonBody(Buffer.from(text)));
const form = (text: string): InvalidRequestError | undefined => refusal(() => parseFormBody(Buffer.from(text)));

const poison = fc.constantFrom('__proto__', 'constructor', 'prototype', '$gt', '$where', '$', 'a\0b');
const step = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }).filter(name => !/^(\$|__proto__$|constructor$|prototype$)|\0/.test(name)),
  fc.nat({ max: 2 }),
);

/** An object or array around `inner`, so that `inner` lies at `path`. */
function wrap(path: readonly (string | number)[], inner: unknown): unknown {
  return path.reduceRight<unknown>(
    (value, key) => (typeof key === 'number' ? [...Array<null>(key).fill(null), value] : Object.fromEntries([[key, value]])),
    inner,
  );
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('a JSON body', () => {
  it('is refused with a poisonous name at any place, and the place is named', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), poison, (path, name) => {
        const inner = `{${JSON.stringify(name)}:{"polluted":1}}`;
        const body = JSON.stringify(wrap(path, 'INNER')).replace('"INNER"', () => inner);
        expect(json(body)?.errors).toEqual([{ pointer: pointerTo([...path, name]), in: 'body', message: 'This name is not allowed.' }]);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
    );
  });

  it('comes through as it is when nothing is wrong with it', () => {
    const harmless = fc
      .jsonValue({ maxDepth: 5 })
      .filter(value => !/"(\$|__proto__"|constructor"|prototype"|[^"]*\\u0000)/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(harmless, value => expect(parseJsonBody(Buffer.from(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)))),
    );
  });

  it('may nest 32 deep and no deeper, and does not overflow the stack', () => {
    expect(json(nested(32))).toBeUndefined();
    expect(json(nested(33))?.errors[0]?.message).toContain('nested deeper');
    expect(json(nested(100_000))?.errors[0]?.message).toContain('nested deeper');
  });

  it.each(['{', '{"a":}', 'undefined', "{'a':1}", '{"a":1}x', 'NaN'])('is refused when malformed: %s', text => {
    expect(json(text)?.errors).toEqual([{ pointer: '', in: 'body', message: 'The body is not well-formed JSON.' }]);
  });

  it('is refused when it is not UTF-8', () => {
    expect(refusal(() => parseJsonBody(Buffer.from([0x22, 0xff, 0xfe, 0x22])))?.errors[0]?.message).toContain('UTF-8');
  });

  it('is none when it is empty', () => {
    expect(parseJsonBody(Buffer.alloc(0))).toBeUndefined();
  });
});

describe('a form', () => {
  it('is its fields', () => {
    expect(parseFormBody(Buffer.from('name=A+B&body=%C3%A4'))).toEqual({ name: 'A B', body: 'ä' });
  });

  it.each([
    ['__proto__=1', '/__proto__'],
    ['%24where=1', '/$where'],
    ['a=1&a=2', '/a'],
    ['constructor=1', '/constructor'],
  ])('is refused: %s', (text, pointer) => {
    expect(form(text)?.errors[0]?.pointer).toBe(pointer);
  });
});
