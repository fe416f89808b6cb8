import { parseCookie, stringifySetCookie } from 'cookie';
import type { z } from 'zod';
import { Seal } from './seal.js';

/** What every browser keeps of one cookie, name and attributes included (RFC 6265, 6.1). */
const mostBytes = 4_096;

export class CookieTooLargeError extends Error {
  constructor(name: string, bytes: number) {
    super(`The cookie "${name}" would have ${bytes} bytes; a browser keeps ${mostBytes}. The access token has to say less.`);
  }
}

export interface CookieOptions<T> {
  readonly name: string;
  readonly content: z.ZodType<T>;
  readonly secret: string;
  /** Behind https; the name then begins with `__Host-`, so that no other host can set it. */
  readonly secure: boolean;
}

/**
 * A cookie that only we can write or read, sealed for its name. No script sees it, and no other site's form brings it.
 */
export class SealedCookie<T extends Record<string, unknown>> {
  readonly name: string;
  readonly #seal: Seal<T>;

  constructor(private readonly options: CookieOptions<T>) {
    this.name = cookieName(options);
    this.#seal = new Seal({ ...options, purpose: `cookie ${options.name}` });
  }

  /** What it holds; `undefined` where it is not there, has expired, is not ours, or was sealed with another secret. */
  async read(header: string | undefined): Promise<T | undefined> {
    const sealed = header?.includes(this.name) ? parseCookie(header)[this.name] : undefined;
    return sealed === undefined ? undefined : this.#seal.open(sealed);
  }

  /** The header that sets it. */
  async write(content: T, expiresAt: Date): Promise<string> {
    const header = setCookie(this.options, await this.#seal.close(content, expiresAt), { expires: expiresAt, httpOnly: true });
    if (header.length > mostBytes) throw new CookieTooLargeError(this.name, header.length);
    return header;
  }

  clear(): string {
    return clearCookie(this.options);
  }
}

type Naming = Pick<CookieOptions<object>, 'name' | 'secure'>;

export const cookieName = ({ name, secure }: Naming): string => (secure ? `__Host-${name}` : name);

export const setCookie = (naming: Naming, value: string, more: { expires: Date; httpOnly: boolean }): string =>
  stringifySetCookie({ name: cookieName(naming), value, path: '/', sameSite: 'lax', secure: naming.secure, ...more });

export const clearCookie = (naming: Naming): string => setCookie(naming, '', { expires: new Date(0), httpOnly: true });
