import { z } from 'zod';
import { pageQuery } from '#persistence';

const moment = z.iso.datetime({ offset: true });

/** What a trail may be narrowed to. */
export const auditQuery = z.strictObject({
  aggregateId: z
    .string()
    .regex(/^[\w.:~+-]{1,400}$/)
    .optional()
    .meta({ description: 'An id, a name, the name of a file, or the hash of an address' }),
  actor: z
    .string()
    .regex(/^(?:service|(?:schedule:)?usr_[0-9a-z]{1,60})$/)
    .optional()
    .meta({ description: 'A person, what they had planned (`schedule:`), or `service` by itself' }),
  action: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  from: moment.optional().meta({ description: 'Within' }),
  to: moment.optional().meta({ description: 'Not within' }),
  ...pageQuery,
});

const fields = z.record(z.string(), z.unknown());
const auditEntry = z.object({
  id: z.string(),
  at: z.date(),
  actor: z.string(),
  action: z.string(),
  aggregate: z.string(),
  aggregateId: z.string(),
  version: z.int(),
  why: z.string().optional(),
  before: fields.meta({ description: 'The fields that changed, as they were' }),
  after: fields.meta({ description: 'The same, as they became' }),
});

/** Lines of the trail, the latest first. */
export const auditPage = z.object({ items: z.array(auditEntry), next: z.string().optional() });
