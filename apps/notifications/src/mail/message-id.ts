import { createHash } from 'node:crypto';

/**
 * The `Message-ID` of a message (RFC 5322): the same however often it is sent, so that a mail program that gets it twice shows it once. Nothing of the
 * message's own id, which names a reader, can be read from it.
 */
export function messageIdOf(deliveryId: string, paperUrl: string): string {
  const digest = createHash('sha256').update(`message ${deliveryId}`).digest('hex').slice(0, 40);
  return `<${digest}@${new URL(paperUrl).hostname}>`;
}
