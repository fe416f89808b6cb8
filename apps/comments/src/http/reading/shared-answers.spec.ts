import { describe, expect, it } from '@jest/globals';
import { type SharedAnswer, SharedAnswers } from './shared-answers.js';

const textOf = ({ bytes }: SharedAnswer): string => bytes.toString();

describe('SharedAnswers', () => {
  it('makes one for all who ask the same while it is being made, and another for who comes later', async () => {
    const shared = new SharedAnswers();
    let made = 0;
    const make = () => Promise.resolve({ made: (made += 1) });
    const together = [shared.give('a', make), shared.give('a', make), shared.give('b', make)];
    const answers = await Promise.all(together);
    expect(answers.map(textOf)).toEqual(['{"made":1}', '{"made":1}', '{"made":2}']);
    expect(new Set(answers.map(({ etag }) => etag)).size).toBe(2);
    expect(textOf(await shared.give('a', make))).toBe('{"made":3}');
  });

  it('fails for those who asked together, and for nobody after them', async () => {
    const shared = new SharedAnswers();
    const fail = () => Promise.reject(new Error('The database is away'));
    const answers = await Promise.allSettled([shared.give('a', fail), shared.give('a', fail)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(textOf(await shared.give('a', () => Promise.resolve({ all: 'well' })))).toBe('{"all":"well"}');
  });
});
