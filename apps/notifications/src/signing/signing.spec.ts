import { describe, expect, it } from '@jest/globals';
import { guestToken } from '#signing';
import { AddressHashes } from './address-hashes.js';
import { KnownGuests } from './known-guests.js';
import { LinkKeys } from './link-keys.js';

describe('A link in a mail', () => {
  /** As one that was sent; mail is kept for years. */
  const sent = 'gU-Xhpgw.sbr_1.paper.mail.ztPgO1PA6TkcTPMNkAM1Dw';
  const keys = new LinkKeys('links of the paper, long enough for one');

  it('is opened for as long as its key is named', () => {
    expect(keys.sign('unsubscribe', 'sbr_1.paper.mail')).toBe(sent);
    expect(
      new LinkKeys('another key since, also long enough for it', 'links of the paper, long enough for one').open('unsubscribe', sent),
    ).toBe('sbr_1.paper.mail');
  });

  it('does nothing that it was not made for', () => {
    for (const purpose of ['confirm', 'preferences', 'inbox'] as const) expect(keys.open(purpose, sent)).toBeUndefined();
  });
});

describe('The hash of an address', () => {
  const hashes = new AddressHashes('addresses of the paper, long enough for it');

  it('is always the same, for suppressions are kept under it', () => {
    expect(hashes.of('reader@example.com')).toBe('a2ac98451b6ad1c4123b47585c4e116796a8701e722e2aa5c7465245f6da0ffa');
  });

  it('is another with another key, or for another address', () => {
    expect(new AddressHashes('addresses of another, long enough for it').of('reader@example.com')).not.toBe(
      hashes.of('reader@example.com'),
    );
    expect(hashes.of('reader@example.org')).not.toBe(hashes.of('reader@example.com'));
  });
});

describe('A guest', () => {
  it('is whom comments has given a token', () => {
    const guests = new KnownGuests('guests of the paper, long enough for it');
    expect(guests.of(guestToken('gst_1', 'guests of the paper, long enough for it'))).toBe('gst_1');
    expect(guests.of(guestToken('gst_1', 'guests of another, long enough for it!'))).toBeUndefined();
  });
});
