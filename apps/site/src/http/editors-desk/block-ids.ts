import { createHash, randomUUID } from 'node:crypto';

const length = 12;

/** Of a block that somebody puts into a form. */
export const newBlockId = (): string => randomUUID().slice(-length);

/** Of the paragraphs that a form makes of one: the same however often it is sent, for what is sent again has to be the same. */
export function blockIdsOf(key: string): () => string {
  let made = 0;
  return () => {
    made += 1;
    return createHash('sha256').update(`${key}.${made}`).digest('hex').slice(0, length);
  };
}
