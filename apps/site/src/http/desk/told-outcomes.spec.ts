import { expect, it } from '@jest/globals';
import { ToldOutcomes } from './told-outcomes.js';

const outcomes = new ToldOutcomes('a secret of 32 bytes, or of more');
const reject = { done: 'reject', about: { id: 'cmt_a', version: 4 } };

it('an address tells what was done, if we have written it', async () => {
  const sealed = await outcomes.seal(reject);
  expect(sealed).toMatch(/^[\w.-]+$/);
  expect(await outcomes.open(sealed)).toEqual(reject);
  expect(await new ToldOutcomes('another secret, of other bytes..').open(sealed)).toBeUndefined();
  for (const forged of [null, '', 'approve', JSON.stringify(reject), `${sealed}x`, sealed.slice(1)])
    expect(await outcomes.open(forged)).toBeUndefined();
});

it('of a page of comments it is short enough for an address', async () => {
  const many = Array.from({ length: 100 }, (_, at) => ({ id: `cmt_${String(at).padStart(26, '0')}`, version: 1_000 }));
  expect((await outcomes.seal({ done: 'approve', many })).length).toBeLessThan(8_000);
});
