import type { ContentChange, ContentChanges } from '../store/content-changes.js';
import { ContentCache } from './content-cache.js';

/** Changes that a test makes by hand. */
class Changes implements Pick<ContentChanges, 'isFollowing' | 'listen'> {
  isFollowing = true;
  tell: (change: ContentChange) => void = () => undefined;
  listen(listener: (change: ContentChange) => void): void {
    this.tell = listener;
  }
}

function start() {
  const changes = new Changes();
  const cache = new ContentCache(changes as unknown as ContentChanges);
  let reads = 0;
  const read = (): Promise<unknown> => Promise.resolve({ read: (reads += 1) });
  return { changes, cache, read, reads: () => reads };
}

describe('The content cache', () => {
  it('writes an answer once, with an ETag of its bytes', async () => {
    const { cache, read } = start();
    const first = await cache.article('art_1', read);
    expect(first.bytes.toString()).toBe('{"read":1}');
    expect(first.etag).toMatch(/^"[\w-]{27}"$/);
    expect(await cache.article('art_1', read)).toBe(first);
  });

  it('drops an article with its change, and no other', async () => {
    const { cache, changes, read, reads } = start();
    await cache.article('art_1', read);
    await cache.article('art_2', read);
    changes.tell({ articleId: 'art_1' });
    await cache.article('art_2', read);
    expect(reads()).toBe(2);
    await cache.article('art_1', read);
    expect(reads()).toBe(3);
  });

  it.each<ContentChange>([{ articleId: 'art_9' }, 'anything'])('drops every list with %j', async change => {
    const { cache, changes, read, reads } = start();
    await cache.list('newest', read);
    changes.tell(change);
    await cache.list('newest', read);
    expect(reads()).toBe(2);
  });

  it('keeps nothing that was begun before a change', async () => {
    const { cache, changes, read, reads } = start();
    const slow = cache.article('art_1', async () => {
      changes.tell({ articleId: 'art_1' });
      return read();
    });
    await slow;
    await cache.article('art_1', read);
    expect(reads()).toBe(2);
  });

  it('reads once for many who ask at once', async () => {
    const { cache, read, reads } = start();
    await Promise.all(Array.from({ length: 20 }, () => cache.article('art_1', read)));
    expect(reads()).toBe(1);
  });

  it('serves nothing from memory while changes cannot be followed', async () => {
    const { cache, changes, read, reads } = start();
    await cache.article('art_1', read);
    changes.isFollowing = false;
    await cache.article('art_1', read);
    expect(reads()).toBe(2);
  });

  it('remembers no failure', async () => {
    const { cache, read, reads } = start();
    await expect(cache.article('art_1', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await cache.article('art_1', read);
    expect(reads()).toBe(1);
  });
});
