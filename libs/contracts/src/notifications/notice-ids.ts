import { z } from 'zod';

/** Of the one thing that happened, however often it is told of. */
export const occasionId = z
  .string()
  .max(200)
  .regex(/^[a-z]+(?::[\w.-]+)+$/)
  .meta({ description: 'opaque; `article:art_…:first`, `article:art_…:correction:…`, `comment:cmt_…:visible`, `report:cmp_…:…`' });

/** Of one message to one person by one channel: the same however often it is tried. */
export const deliveryId = z
  .string()
  .max(400)
  .regex(/^dlv:[\w.:~+-]+$/)
  .meta({ description: 'opaque' });

/** The keyed hash of a normalised address: nobody without the key can tell whose it is. */
export const addressHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'HMAC-SHA256 of the normalised address' });

/** Days in which somebody can still ask what became of a message. */
export const sentRetention = { days: 14 } as const;
