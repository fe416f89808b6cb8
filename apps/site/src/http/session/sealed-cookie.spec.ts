import { describe, expect, it } from '@jest/globals';
import { EncryptJWT } from 'jose';
import { z } from 'zod';
import { CookieTooLargeError, SealedCookie } from './sealed-cookie.js';

const content = z.object({ token: z.string() });
const secret = 's'.repeat(32);
const cookie = new SealedCookie({ name: 'session', content, secret, secure: true });
const soon = () => new Date(Date.now() + 60_000);
/** As the browser sends back what was set. */
const sent = (header: string): string => header.split(';', 1)[0] ?? '';

describe('a sealed cookie', () => {
  it('is read by who wrote it, beside others, and shows nothing to anyone else', async () => {
    const header = sent(await cookie.write({ token: 'secret-token' }, soon()));
    expect(header).not.toContain('secret-token');
    await expect(cookie.read(`a=1; ${header}; b=2`)).resolves.toEqual({ token: 'secret-token' });
  });

  it('is kept from scripts, from other sites, from other hosts, and from plain http', async () => {
    const expires = soon();
    const attributes = (await cookie.write({ token: 't' }, expires)).split('; ').slice(1);
    expect(attributes.toSorted()).toEqual(['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax', `Expires=${expires.toUTCString()}`].toSorted());
    expect(cookie.name).toBe('__Host-session');
    expect(cookie.clear()).toMatch(/^__Host-session=; .*Expires=Thu, 01 Jan 1970/);
  });

  it('has a plain name where there is no https', async () => {
    const plain = new SealedCookie({ name: 'session', content, secret, secure: false });
    const header = await plain.write({ token: 't' }, soon());
    expect(header).toMatch(/^session=/);
    expect(header).not.toContain('Secure');
  });

  it('counts for nothing once it has expired', async () => {
    const header = sent(await cookie.write({ token: 't' }, new Date(Date.now() - 1_000)));
    await expect(cookie.read(header)).resolves.toBeUndefined();
  });

  it('counts for nothing when any part of it was changed', async () => {
    const [name = '', value = ''] = sent(await cookie.write({ token: 't' }, soon())).split('=');
    for (const [at, part] of value.split('.').entries()) {
      const parts = value.split('.');
      parts[at] = part === '' ? 'AA' : (part.startsWith('A') ? 'B' : 'A') + part.slice(1);
      await expect(cookie.read(`${name}=${parts.join('.')}`)).resolves.toBeUndefined();
    }
  });

  it.each([
    ['another secret', { secret: 'o'.repeat(32) }],
    ['the same secret under another name', { name: 'sign-in' }],
  ])('counts for nothing when it was sealed with %s', async (_, change) => {
    const [, value = ''] = sent(
      await new SealedCookie({ name: 'session', content, secret, secure: true, ...change }).write({ token: 't' }, soon()),
    ).split('=');
    await expect(cookie.read(`__Host-session=${value}`)).resolves.toBeUndefined();
  });

  it('counts for nothing when it holds something else', async () => {
    const other = new SealedCookie({ name: 'session', content: z.object({}), secret, secure: true });
    await expect(cookie.read(sent(await other.write({}, soon())))).resolves.toBeUndefined();
  });

  it.each(['', '.', '....', 'x', '__proto__', '%'])('counts for nothing when it is nonsense: %j', async nonsense => {
    await expect(cookie.read(`__Host-session=${nonsense}`)).resolves.toBeUndefined();
  });

  it('is no key of another algorithm’s', async () => {
    const forged = await new EncryptJWT({ token: 't' })
      .setProtectedHeader({ alg: 'dir', enc: 'A128CBC-HS256' })
      .setExpirationTime('1m')
      .encrypt(new Uint8Array(32));
    await expect(cookie.read(`__Host-session=${forged}`)).resolves.toBeUndefined();
  });

  it('is not set when a browser would not keep it', async () => {
    await expect(cookie.write({ token: 't'.repeat(4_000) }, soon())).rejects.toBeInstanceOf(CookieTooLargeError);
  });
});
