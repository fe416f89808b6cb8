import type { FastifyRequest } from 'fastify';
import { changesNothing, isFromOwnPage } from '../session/own-origin.js';

const name = 'guest';
const hint = 'has-commented';
const wellFormed = /^[\w.~-]{1,1024}$/;
const aYear = 31_536_000;

/** A cookie of this name, as it was sent. */
const cookieIn = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map(pair => pair.trim())
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/**
 * The guest whom our cookie knows, as the header that the comments service understands. Nobody can say so by a header of their own; and what changes
 * something counts as theirs only where it comes from a page of ours.
 */
export function guestHeader(request: Pick<FastifyRequest, 'headers' | 'method'>, paperUrl: string): { 'guest-token'?: string } {
  const token = cookieIn(request.headers.cookie);
  if (token === undefined || !wellFormed.test(token)) return {};
  return changesNothing(request.method) || isFromOwnPage(request.headers, paperUrl) ? { 'guest-token': token } : {};
}

/**
 * Keeps a guest whom the comments service has just met. A script on the page cannot read it; the second cookie tells it that there is something of
 * theirs to ask for, so that nobody else's page view asks anything.
 */
export function guestCookie(token: string | readonly string[] | undefined, isSecure: boolean): { 'set-cookie'?: string[] } {
  if (typeof token !== 'string' || !wellFormed.test(token)) return {};
  const attributes = `Path=/; Max-Age=${aYear}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return { 'set-cookie': [`${name}=${token}; HttpOnly; ${attributes}`, `${hint}=1; ${attributes}`] };
}
