import { z } from 'zod';
import { clearCookie, SealedCookie, setCookie } from './sealed-cookie.js';

const session = z.object({ token: z.string(), name: z.string(), roles: z.array(z.string()) });
const attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() });

/** Who is signed in in this browser, and the access token that proves it to a service. */
export type Session = z.infer<typeof session>;
/** A sign-in that has begun in this browser: what its answer has to fit, and where it leads to. */
export type SignInAttempt = z.infer<typeof attempt>;

/** Time enough to find a password. */
const attemptMs = 600_000;

interface SessionCookiesOptions {
  readonly secret: string;
  readonly secure: boolean;
}

/** All that the site remembers of who is signed in stands in the browser's own cookies; there is nothing to look up, and nothing to clean up. */
export class SessionCookies {
  readonly #session: SealedCookie<Session>;
  readonly #attempt: SealedCookie<SignInAttempt>;
  /** Says to our script, which cannot see the session, that it is worth asking; so nobody else's page view asks anything. */
  readonly #hint: { readonly name: string; readonly secure: boolean };

  constructor({ secret, secure }: SessionCookiesOptions) {
    this.#session = new SealedCookie({ name: 'session', content: session, secret, secure });
    this.#attempt = new SealedCookie({ name: 'sign-in', content: attempt, secret, secure });
    this.#hint = { name: 'signed-in', secure };
  }

  session(header: string | undefined): Promise<Session | undefined> {
    return this.#session.read(header);
  }

  attempt(header: string | undefined): Promise<SignInAttempt | undefined> {
    return this.#attempt.read(header);
  }

  async begun(signIn: SignInAttempt): Promise<string[]> {
    return [await this.#attempt.write(signIn, new Date(Date.now() + attemptMs))];
  }

  async signedIn(who: Session, expires: Date): Promise<string[]> {
    return [await this.#session.write(who, expires), setCookie(this.#hint, '1', { expires, httpOnly: false }), ...this.failed()];
  }

  /** An attempt is good for one answer, whatever it was. */
  failed(): string[] {
    return [this.#attempt.clear()];
  }

  signedOut(): string[] {
    return [this.#session.clear(), clearCookie(this.#hint)];
  }
}
