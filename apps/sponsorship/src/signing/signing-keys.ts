import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';

/** What a signature is for; one that was made for another purpose is none. */
export const purposes = ['impression', 'click', 'strip-click', 'capsule', 'proof'] as const;
export type Purpose = (typeof purposes)[number];

interface Key {
  readonly id: string;
  readonly of: ReadonlyMap<Purpose, KeyObject>;
}

/** Half of an HMAC-SHA256 (RFC 2104, 5): 128 bits, which nobody guesses, in an address that stays short. */
const macBytes = 16;

/**
 * Signs short texts, `<key id>.<text>.<mac>`, and opens those that are whole and ours. The text is readable and goes into addresses, so it is of
 * their unreserved characters. Each purpose has a key of its own (RFC 5869), and what signs is known by an id that tells nothing of it: while a
 * secret is replaced, what the one before it has signed is still opened.
 */
export class SigningKeys {
  readonly #current: Key;
  readonly #byId: ReadonlyMap<string, Key>;

  constructor(secret: string, ...previous: readonly string[]) {
    this.#current = keyOf(secret);
    this.#byId = new Map([...previous.map(keyOf), this.#current].map(key => [key.id, key]));
  }

  sign(purpose: Purpose, text: string): string {
    return `${this.#current.id}.${text}.${macOf(this.#current, purpose, text)}`;
  }

  /** The text, or nothing where the token is forged, cut, changed, for another purpose, or of a key that is gone. */
  open(purpose: Purpose, token: string): string | undefined {
    const [begin, end] = [token.indexOf('.'), token.lastIndexOf('.')];
    const key = this.#byId.get(token.slice(0, Math.max(0, begin)));
    if (!key || end <= begin) return undefined;
    const text = token.slice(begin + 1, end);
    return isSame(token.slice(end + 1), macOf(key, purpose, text)) ? text : undefined;
  }
}

function keyOf(secret: string): Key {
  const derived = (what: string, bytes: number) => Buffer.from(hkdfSync('sha256', secret, '', `broadsheet/sponsorship/${what}`, bytes));
  return {
    id: derived('key-id', 6).toString('base64url'),
    of: new Map(purposes.map(purpose => [purpose, createSecretKey(derived(purpose, 32))])),
  };
}

function macOf({ of }: Key, purpose: Purpose, text: string): string {
  const key = of.get(purpose);
  if (!key) throw new TypeError(`There is no key for ${purpose}`);
  return createHmac('sha256', key).update(text).digest().subarray(0, macBytes).toString('base64url');
}

/** As texts: of a last character that holds spare bits, only the one that we write is right. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
