import { describe, expect, it } from '@jest/globals';
import {
  articlePublished,
  articleUnpublished,
  authorDeleted,
  type DataOf,
  InvalidEventError,
  issueUnpublished,
  type Received,
} from '#contracts';

/** The compiler is the test: where a line below compiled, its `@ts-expect-error` would be the error. What it refuses is refused at run time too. */
describe('an event of the wrong data', () => {
  const author = { id: 'aut_1', version: 2, slug: 'a-writer' };
  const end = { id: 'art_1', version: 2, path: '/a/b', previousPaths: [] };

  it.each<[what: string, make: () => unknown]>([
    // @ts-expect-error -- version is missing
    ['lacks a field', () => authorDeleted({ id: 'aut_1', slug: 'a-writer' })],
    // @ts-expect-error -- a text is no number
    ['has a field of another type', () => authorDeleted({ ...author, version: '2' })],
    // @ts-expect-error -- an author is no issue
    ['is made of another aggregate', () => issueUnpublished(author)],
    // @ts-expect-error -- nobody withdraws an article for this reason
    ['has a value that is not in its enum', () => articleUnpublished({ ...end, reason: 'bored' })],
    // @ts-expect-error -- a published article has more to say than where it was
    ['is an end where a state belongs', () => articlePublished(end)],
  ])('does not compile: it %s', (_, make) => {
    expect(make).toThrow(InvalidEventError);
  });

  it('is not made of more than its schema says', () => {
    const made = authorDeleted({ ...author, email: 'writer@example.com' } as typeof author);
    expect(made).toMatchObject({ key: 'aut_1', version: 2, data: author });
    expect(made.data).not.toHaveProperty('email');
  });
});

describe('a received event', () => {
  /** Told apart by `type`, a union gives the data of each. */
  const reasonOf = (event: Received<typeof articleUnpublished | typeof authorDeleted>): string => {
    // @ts-expect-error -- an author has no reason
    const reason: string | undefined = event.data.reason;
    return event.type === 'article.unpublished' ? event.data.reason : `${event.data.slug} ${reason}`;
  };

  it('has the data of its own contract', () => {
    const data: DataOf<typeof articleUnpublished> = { id: 'art_1', version: 2, path: '/a/b', previousPaths: [], reason: 'killed' };
    const envelope = {
      id: 'e',
      source: '/articles',
      subject: 'art_1',
      time: new Date(0),
      sequence: 2,
      topic: 't',
      partition: 0,
      offset: '0',
    };
    expect(reasonOf({ ...envelope, type: 'article.unpublished', data })).toBe('killed');
    // @ts-expect-error -- the data of one event under the type of another
    expect(reasonOf({ ...envelope, type: 'author.deleted', data })).toBe('undefined killed');
  });
});
