import type { FastifyRequest } from 'fastify';
import { isSameOrigin } from './same-origin.js';

const name = 'guest';
const wellFormed = /^[\w.~-]{1,1024}$/;
const aYear = 31_536_000;

/** A cookie of this name, as it was sent. */
const cookieIn = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map(pair => pair.trim())
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Reading is no act of the reader's; whatever else is, and counts only where it comes from our own page. */
const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** The guest whom our cookie knows, as the header that the comments service understands. Nobody can say so by a header of their own. */
export function guestHeader(request: Pick<FastifyRequest, 'headers' | 'host' | 'method'>): { 'guest-token'?: string } {
  const token = cookieIn(request.headers.cookie);
  if (token === undefined || !wellFormed.test(token)) return {};
  return isSafe(request.method) || isSameOrigin(request) ? { 'guest-token': token } : {};
}

/** Keeps a guest whom the comments service has just met. A script on the page cannot read it. */
export function guestCookie(token: string | readonly string[] | undefined, isSecure: boolean): { 'set-cookie'?: string[] } {
  if (typeof token !== 'string' || !wellFormed.test(token)) return {};
  return { 'set-cookie': [`${name}=${token}; Path=/; Max-Age=${aYear}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`] };
}
