import { describe, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, constant, constantFrom, oneof, record } from 'fast-check';
import { type EncodedPage, encodePage } from './encoded-page.js';
import { PageCache } from './page-cache.js';

const page = (html: string, ...parts: string[]): Promise<EncodedPage> =>
  encodePage(
    { status: 200, html },
    parts.map(name => ({ name })),
  );
const textOf = (found: EncodedPage | undefined) => found?.bodies.identity.toString();

describe('PageCache', () => {
  it('reads a page once for all who ask while it is being read, and keeps it', async () => {
    const cache = new PageCache(1_000_000);
    let reads = 0;
    const read = async () => page(`read ${(reads += 1)}`, 'article:1');
    const answers = await Promise.all([cache.read('/a', read), cache.read('/a', read), cache.read('/a', read)]);
    expect(new Set(answers.map(textOf))).toEqual(new Set(['read 1']));
    expect(textOf(cache.get('/a'))).toBe('read 1');
  });

  it('drops exactly the pages that are made of a part', async () => {
    const cache = new PageCache(1_000_000);
    await cache.read('/a', () => page('a', 'article:1', 'sections'));
    await cache.read('/b', () => page('b', 'article:2', 'sections'));
    expect(cache.drop('article:1')).toBe(1);
    expect(cache.get('/a')).toBeUndefined();
    expect(textOf(cache.get('/b'))).toBe('b');
    expect(cache.drop('article:1')).toBe(0);
  });

  it('drops a list only where it shows the moment at which something comes in', async () => {
    const cache = new PageCache(1_000_000);
    const list = (since: number, until: number) => () =>
      encodePage({ status: 200, html: 'list' }, [{ name: 'list:a', stretch: { since, until } }]);
    await cache.read('/newest', list(20, Infinity));
    await cache.read('/older', list(10, 20));
    await cache.read('/oldest', list(-Infinity, 10));
    const kept = () => ['/newest', '/older', '/oldest'].filter(key => cache.get(key) !== undefined);
    expect([cache.drop('list:a', 30), kept()]).toEqual([1, ['/older', '/oldest']]);
    expect([cache.drop('list:a', 15), kept()]).toEqual([1, ['/oldest']]);
    expect([cache.drop('list:a', 15), cache.drop('list:a')]).toEqual([0, 1]);
  });

  it('does not keep a page whose part was dropped while it was being read', async () => {
    const cache = new PageCache(1_000_000);
    let finish: (read: EncodedPage) => void = () => undefined;
    const old = cache.read('/a', () => new Promise(resolve => (finish = resolve)));
    cache.drop('article:1');
    const fresh = cache.read('/a', () => page('new', 'article:1'));
    finish(await page('old', 'article:1'));
    expect(textOf(await old)).toBe('old');
    expect(textOf(await fresh)).toBe('new');
    expect(textOf(cache.get('/a'))).toBe('new');
  });

  it('waits with nobody for long: who comes a second later makes the page again', async () => {
    let now = 0;
    const cache = new PageCache(1_000_000, () => now);
    void cache.read('/a', () => new Promise(() => undefined));
    now = 999;
    let reads = 0;
    const read = async () => page(`read ${(reads += 1)}`, 'article:1');
    void cache.read('/a', read);
    expect(reads).toBe(0);
    now = 1_000;
    expect([textOf(await cache.read('/a', read)), textOf(cache.get('/a'))]).toEqual(['read 1', 'read 1']);
  });

  it('never serves a state older than the last drop, in any interleaving of reads, changes and drops', async () => {
    const action = oneof(
      record({ do: constant('read' as const), key: constantFrom('/a', '/b') }),
      record({ do: constant('change' as const) }),
      record({ do: constant('tick' as const) }),
    );
    await assert(
      asyncProperty(array(action, { maxLength: 40 }), async actions => {
        const cache = new PageCache(1_000_000);
        let state = 0;
        const waiting: (() => void)[] = [];
        for (const step of actions) {
          if (step.do === 'change') {
            state += 1;
            cache.drop('article:1');
          } else if (step.do === 'tick') {
            waiting.shift()?.();
            await new Promise(setImmediate);
          } else {
            const seen = String(state);
            void cache.read(step.key, async () => {
              await new Promise<void>(resolve => waiting.push(resolve));
              return {
                status: 200,
                tag: seen,
                bodies: { identity: Buffer.from(seen), gzip: Buffer.from(''), br: Buffer.from('') },
                parts: [{ name: 'article:1' }],
                until: Infinity,
              };
            });
            await Promise.resolve();
          }
          for (const key of ['/a', '/b']) expect([undefined, String(state)]).toContain(textOf(cache.get(key)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('serves no page past its time, and reads it anew; the old one is there for when that fails', async () => {
    let now = 0;
    const cache = new PageCache(1_000_000, () => now);
    const until = (instant: number) => () => encodePage({ status: 200, html: `until ${instant}` }, [{ name: 'strip:paper' }], instant);
    await cache.read('/a', until(100));
    now = 99;
    expect(textOf(cache.get('/a'))).toBe('until 100');
    now = 100;
    expect([cache.get('/a'), textOf(cache.last('/a'))]).toEqual([undefined, 'until 100']);
    expect(textOf(await cache.read('/a', until(200)))).toBe('until 200');
    expect(textOf(cache.get('/a'))).toBe('until 200');
    expect([cache.drop('strip:paper'), cache.last('/a')]).toEqual([1, undefined]);
  });

  it('remembers nothing of a page that is larger than all that it may hold', async () => {
    const cache = new PageCache(1_000);
    expect(textOf(await cache.read('/a', () => page('x'.repeat(4_000), 'article:1')))).toHaveLength(4_000);
    expect([cache.get('/a'), cache.drop('article:1')]).toEqual([undefined, 0]);
  });

  it('holds no more bytes than it may', async () => {
    const cache = new PageCache(40_000);
    for (let index = 0; index < 50; index += 1) await cache.read(`/${index}`, () => page('x'.repeat(4_000), `article:${index}`));
    expect(cache.size.bytes).toBeLessThanOrEqual(40_000);
    expect(cache.size.pages).toBeGreaterThan(1);
  });
});
