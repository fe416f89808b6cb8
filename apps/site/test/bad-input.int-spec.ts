import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { badInputCases, contentHash, type Operation, operationsOf, tryBadInput } from '#testing';
import { openSite, type Site } from './site.js';

/** Pages are for readers, whatever they type; so is the answer to an address that the router cannot read. */
const isForReaders = ({ method, path }: Operation): boolean => method === 'GET' && path.includes('{');

describe('Input that is bad in one thing, at the routes of the site that are for ops', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('bad-input');
  });

  afterAll(() => site.stop());

  it(
    'is refused with a 4xx that names the field, and changes nothing',
    async () => {
      const authorization = `Bearer ${await site.tokens.token({ roles: ['ops'] })}`;
      const operations = (await operationsOf(site.service.url)).filter(operation => !isForReaders(operation));
      expect(operations.map(({ id }) => id)).toContain('DeadLetters.discard');
      const surprises: string[] = [];
      for (const operation of operations) {
        const sample = { params: { id: 'ArticlesView.handle:article.published:0:1' }, body: { reason: 'Sent by a test' } };
        const surprise = await tryBadInput({
          url: site.service.url,
          operation,
          sample: operation.id === 'DeadLetters.discard' ? sample : { ...sample, body: {} },
          authorization,
          contentHash: () => contentHash(site.service),
        });
        if (surprise) surprises.push(surprise);
      }
      expect(surprises).toEqual([]);
    },
    60_000 + badInputCases * 500,
  );
});
