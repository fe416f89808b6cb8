import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { paper } from '../../test/fixtures/edition.js';
import { surroundings } from '../../test/fixtures/pages.js';
import { renderAccount, renderSignInFailure } from './sign-in-pages.js';

describe('the page of who is signed in', () => {
  const evil = '"><script>alert(1)</script>';
  const page = parse(renderAccount({ ...surroundings, name: evil, roles: ['reader'], returnTo: '/town?x="&y=<' }, paper));

  it('shows the name as text, whatever it is', () => {
    expect(page.querySelector('.notice__text')?.text).toContain(evil);
    expect(page.querySelectorAll('main script')).toHaveLength(0);
  });

  it('leads out by a plain form, and back to where the reader was', () => {
    const form = page.querySelector('main form');
    expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual(['post', '/logout']);
    expect(form?.querySelector('input')?.getAttribute('value')).toBe('/town?x="&y=<');
    expect(page.querySelector('main a')?.text).toBe('Go on reading');
  });

  it('leads moderators, and nobody else, to their desk', () => {
    const desks = (...roles: string[]) =>
      parse(renderAccount({ ...surroundings, name: 'Ann', roles, returnTo: '/' }, paper)).querySelectorAll('main a[href="/moderation"]')
        .length;
    expect([desks('reader', 'editor', 'chief', 'ops'), desks('reader', 'moderator')]).toEqual([0, 1]);
  });
});

describe('the page of a sign-in that came to nothing', () => {
  it.each(['refused', 'expired', 'away'] as const)('says so and offers another try: %s', failure => {
    const page = parse(renderSignInFailure({ ...surroundings, failure, returnTo: '/town' }, { ...paper, locale: 'de-DE' }));
    expect(page.querySelector('h1')?.text).toMatch(/nicht/);
    expect(page.querySelectorAll('main a').map(link => link.getAttribute('href'))).toEqual(['/login?return=%2Ftown', '/']);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });
});
