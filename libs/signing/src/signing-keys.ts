import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Who signs, and what for. */
export interface Signer<Purpose extends string> {
  /** Of whose keys it is: `broadsheet/<service>`. With another one the same secret makes other keys. */
  readonly context: string;
  /** What a signature is for; one that was made for another purpose is none. */
  readonly purposes: readonly Purpose[];
}

interface Key<Purpose extends string> {
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
export class SigningKeys<Purpose extends string> {
  readonly #current: Key<Purpose>;
  readonly #byId: ReadonlyMap<string, Key<Purpose>>;

  constructor(signer: Signer<Purpose>, secret: string, ...previous: readonly string[]) {
    this.#current = keyOf(signer, secret);
    this.#byId = new Map([...previous.map(each => keyOf(signer, each)), this.#current].map(key => [key.id, key]));
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

function keyOf<Purpose extends string>({ context, purposes }: Signer<Purpose>, secret: string): Key<Purpose> {
  const derived = (what: string, bytes: number) => Buffer.from(hkdfSync('sha256', secret, '', `${context}/${what}`, bytes));
  return {
    id: derived('key-id', 6).toString('base64url'),
    of: new Map(purposes.map(purpose => [purpose, createSecretKey(derived(purpose, 32))])),
  };
}

function macOf<Purpose extends string>({ of }: Key<Purpose>, purpose: Purpose, text: string): string {
  const key = of.get(purpose);
  if (!key) throw new TypeError(`There is no key for ${purpose}`);
  return createHmac('sha256', key).update(text).digest().subarray(0, macBytes).toString('base64url');
}

/** As texts: of a last character that holds spare bits, only the one that we write is right. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
