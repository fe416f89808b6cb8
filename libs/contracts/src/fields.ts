import { z } from 'zod';

/** Fields that several aggregates have. */
export const id = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]+$`))
    .meta({ description: 'opaque' });
export const version = z.int().min(1).meta({ description: "the aggregate's version, +1 per committed change" });
export const slug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
export const path = z.string().min(2).max(300).regex(/^\//);
export const instant = z.iso.datetime().meta({ description: 'RFC 3339, UTC' });
export const locale = z.string().min(2).max(35).meta({ description: 'BCP 47' });
export const colour = z.string().regex(/^#[0-9a-f]{6}$/);
export const url = z.string().min(1).max(2_000);
/** A signed-in person (`usr_`) or a guest (`gst_`); the same in every service. */
export const personId = z
  .string()
  .regex(/^(?:usr|gst)_[0-9a-z]+$/)
  .meta({ description: 'opaque' });
export const count = z.int().min(0);
