import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LinkKeys } from './link-keys.js';
import { type Leaving, ReaderLinks } from './reader-links.js';

const keys = new LinkKeys('links of the paper, long enough for one');
const links = new ReaderLinks(keys, 'https://paper.example');
const others = new ReaderLinks(new LinkKeys('links of another, long enough for one!'), 'https://paper.example');

const id = (prefix: string) => fc.stringMatching(/^[0-9a-z]{1,26}$/).map(text => `${prefix}_${text}`);
const confirmations = fc.record({
  subscriptionId: id('sub'),
  askId: id('ask'),
  expiresAt: fc.integer({ min: 0, max: 4e12 }).map(time => new Date(time)),
});
const topics = fc.oneof(
  fc.constant('paper'),
  id('sec').map(key => `section:${key}`),
  fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}$/).map(slug => `tag:${slug}`),
  id('cmt').map(key => `thread:${key}`),
  fc.constantFrom('digest:hourly', 'digest:daily', 'digest:weekly'),
);
const leavings: fc.Arbitrary<Leaving> = fc.record({ subscriberId: id('sbr'), topicKey: topics, channel: fc.constantFrom('mail', 'inbox') });

const readers = {
  confirm: (token: string) => links.confirmation(token),
  preferences: (token: string) => links.preferences(token),
  unsubscribe: (token: string) => links.leaving(token),
};
const tokens = {
  confirm: links.confirmToken({ subscriptionId: 'sub_1', askId: 'ask_1', expiresAt: new Date(1e12) }),
  preferences: links.preferencesToken('sbr_1'),
  unsubscribe: links.unsubscribeToken({ subscriberId: 'sbr_1', topicKey: 'section:sec_1', channel: 'mail' }),
};
const purposes = ['confirm', 'preferences', 'unsubscribe'] as const;

function* tampered(token: string): Generator<string> {
  const bytes = Buffer.from(token);
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield changed.toString('latin1');
  }
  for (let length = 0; length < token.length; length += 1) {
    yield token.slice(0, length);
    yield token.slice(length + 1);
    yield token.slice(0, length) + token.slice(length + 1);
  }
  for (const more of ['A', '.', '=', ' ', '%00', '\n']) yield* [token + more, more + token];
}

describe('A link in a mail', () => {
  it('says what it was made with', () => {
    fc.assert(
      fc.property(confirmations, leavings, id('sbr'), (confirmation, leaving, subscriberId) => {
        expect(links.confirmation(links.confirmToken(confirmation))).toEqual(confirmation);
        expect(links.leaving(links.unsubscribeToken(leaving))).toEqual(leaving);
        expect(links.preferences(links.preferencesToken(subscriberId))).toBe(subscriberId);
      }),
    );
  });

  it('needs no escape in an address, and leads to a page of the paper', () => {
    fc.assert(
      fc.property(confirmations, leavings, (confirmation, leaving) => {
        expect(links.confirmUrl(confirmation)).toMatch(/^https:\/\/paper\.example\/subscriptions\/[\w.~-]{1,400}$/);
        expect(links.unsubscribeUrl(leaving)).toMatch(/^https:\/\/paper\.example\/unsubscribe\/[\w.~-]{1,400}$/);
      }),
    );
    expect(links.preferencesUrl('sbr_1')).toBe(`https://paper.example/preferences/${tokens.preferences}`);
  });

  it.each(purposes)('to %s is nothing with any bit of it changed, cut anywhere, or with something more', purpose => {
    const opened = [...tampered(tokens[purpose])].filter(token => readers[purpose](token) !== undefined);
    expect(opened).toEqual([]);
    expect(readers[purpose](tokens[purpose])).toBeDefined();
  });

  it.each(purposes)('to %s does nothing else', purpose => {
    expect(purposes.filter(other => readers[other](tokens[purpose]) !== undefined)).toEqual([purpose]);
  });

  it('does not take the text of another', () => {
    fc.assert(
      fc.property(leavings, leavings, (one, other) => {
        const [mine = '', theirs = ''] = [one, other].map(leaving => links.unsubscribeToken(leaving));
        fc.pre(mine !== theirs);
        const mac = (token: string) => token.slice(token.lastIndexOf('.'));
        const text = (token: string) => token.slice(0, token.lastIndexOf('.'));
        expect(links.leaving(text(mine) + mac(theirs))).toBeUndefined();
      }),
    );
  });

  it('of another paper is none', () => {
    expect(links.preferences(others.preferencesToken('sbr_1'))).toBeUndefined();
  });

  it.each(['sbr_1/../x', 'sbr 1', 'sbr_1?', '', 'x'.repeat(301)])('is never made of "%s"', text => {
    expect(() => links.preferencesToken(text)).toThrow(TypeError);
  });
});
