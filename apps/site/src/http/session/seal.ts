import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { z } from 'zod';

export interface SealOptions<T> {
  /** What it is for: what was sealed for one purpose cannot be given out for another. */
  readonly purpose: string;
  readonly content: z.ZodType<T>;
  readonly secret: string;
}

/** What only we can write or read: a JWE (RFC 7516, direct encryption by A256GCM), which says itself until when it is good. */
export class Seal<T extends Record<string, unknown>> {
  readonly #key: Uint8Array;

  constructor(private readonly options: SealOptions<T>) {
    this.#key = new Uint8Array(hkdfSync('sha256', options.secret, '', options.purpose, 32));
  }

  async close(content: T, expiresAt: Date): Promise<string> {
    return new EncryptJWT({ ...content })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(expiresAt)
      .encrypt(this.#key);
  }

  /** `undefined` where it has expired, is not ours, or was sealed with another secret. */
  async open(sealed: string): Promise<T | undefined> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      });
      return this.options.content.safeParse(payload).data;
    } catch {
      return undefined;
    }
  }
}
