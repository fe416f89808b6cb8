import { array, assert, asyncProperty, constant, integer, nat, oneof } from 'fast-check';
import { freeSlug } from './free-slug.js';

const numbered = (number: number) => (number === 1 ? 'tide' : `tide-${number}`);

/** What is found, and for how many it asked. */
async function found(taken: ReadonlySet<string>): Promise<{ slug: string; asked: number }> {
  let asked = 0;
  const slug = await freeSlug('tide', async candidate => {
    asked += 1;
    return taken.has(candidate);
  });
  return { slug, asked };
}

describe('A free slug', () => {
  it('is the first number that is free, where none was left out, at the cost of a few looks', async () => {
    await assert(
      asyncProperty(nat({ max: 3_000 }), async count => {
        const taken = new Set(Array.from({ length: count }, (_, at) => numbered(at + 1)));
        const { slug, asked } = await found(taken);
        expect(slug).toBe(numbered(count + 1));
        expect(asked).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(count + 1)));
      }),
    );
  });

  it('is never one that somebody has or had, also where editors chose numbers of their own, and the same each time', async () => {
    const one = oneof(constant('made' as const), integer({ min: 1, max: 40 }));
    await assert(
      asyncProperty(array(one, { maxLength: 60 }), async claims => {
        const taken = new Set<string>();
        for (const claim of claims) {
          const { slug } = await found(taken);
          expect(taken).not.toContain(slug);
          expect((await found(taken)).slug).toBe(slug);
          taken.add(claim === 'made' ? slug : numbered(claim));
        }
      }),
    );
  });
});
