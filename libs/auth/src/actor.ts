import { createHmac } from 'node:crypto';
import type { Role } from './roles.js';

/** Who is acting. The id is the same in every service and says nothing about the person. */
export interface Actor {
  /** `usr_` and a keyed hash of issuer and subject. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Without the key nobody can find the id of a known account, nor the account of a known id. */
export function actorId(key: string, issuer: string, subject: string): string {
  const hash = createHmac('sha256', key).update(`${issuer}\n${subject}`).digest();
  let id = 'usr_';
  for (let bit = 0; bit < 130; bit += 5) {
    const byte = bit >> 3;
    const window = ((hash[byte] ?? 0) << 8) | (hash[byte + 1] ?? 0);
    id += ALPHABET[(window >> (11 - (bit & 7))) & 31] ?? '';
  }
  return id;
}

export const hasRole = (actor: Actor | undefined, ...roles: readonly Role[]): boolean =>
  actor !== undefined && actor.roles.some(role => roles.includes(role));
