import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { textOfForm } from '../text-of-form.js';

const text = z.string().optional().catch(undefined);
const form = z.object({ body: text, version: text, key: text });

/** What a form about one's own comment says: the act, and which version it was made from. */
export interface ActForm {
  readonly body: string;
  /** None where the form was none of ours. */
  readonly version: number | undefined;
  readonly key: string;
}

export function actForm(sent: unknown): ActForm {
  const { body = '', version = '', key = '' } = form.catch({}).parse(sent);
  return {
    body: textOfForm(body),
    version: /^[1-9]\d{0,8}$/.test(version) ? Number(version) : undefined,
    key,
  };
}

/** For a form that is put on a page now. */
export const newActKey = (): string => randomUUID();

/** The same form sent twice is one act; with another text in it, another. */
export const keyOf = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
