import { z } from 'zod';

/** The fields of a merge patch for these fields: any may be left out, or be null to be removed; objects in them likewise. */
export function mergePatchOf(fields: z.ZodRawShape): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      patchOf(inner(field as z.ZodType))
        .nullable()
        .optional(),
    ]),
  );
}

const patchOf = (field: z.ZodType): z.ZodType => (field instanceof z.ZodObject ? z.strictObject(mergePatchOf(field.shape)) : field);

/** Without its default: what a patch does not name stays as it is. */
function inner(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodDefault || field instanceof z.ZodOptional ? inner(field.unwrap() as z.ZodType) : field;
}
