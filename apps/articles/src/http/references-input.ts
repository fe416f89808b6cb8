import { z } from 'zod';
import { isReadableOnPaper } from '../domain/media/contrast.js';
import { slug } from '../domain/writing/article-content.js';
import { plainText } from '../domain/writing/sanitise.js';

const text = (longest: number) => z.string().overwrite(plainText).min(1).max(longest);
const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{1,40}$`), `an id like ${prefix}_…`);

/** Null removes it (RFC 7396). */
const patch = <T extends z.ZodType>(field: T) => field.nullable().optional();

const accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'a colour as #rrggbb, in lower case')
  .refine(isReadableOnPaper, 'too pale: an accent has a contrast of at least 4.5:1 on white');

export const sectionInput = z
  .strictObject({
    slug,
    name: text(100),
    parentId: idOf('sec').optional(),
    order: z.int().min(0).max(10_000).default(0),
    accent,
    description: text(500).optional(),
  })
  .meta({ example: { slug: 'world', name: 'World', order: 1, accent: '#8a1c1c', description: 'What happens beyond the estuary.' } });

export const sectionPatch = z
  .strictObject({
    slug: slug.optional(),
    name: text(100).optional(),
    parentId: patch(idOf('sec')),
    order: z.int().min(0).max(10_000).optional(),
    accent: accent.optional(),
    description: patch(text(500)),
  })
  .meta({ example: { name: 'The World' } });

const authorFields = { role: text(200), bio: text(5_000), photoId: idOf('img') };

export const authorInput = z
  .strictObject({
    name: text(200),
    slug: slug.optional(),
    role: authorFields.role.optional(),
    bio: authorFields.bio.optional(),
    photoId: authorFields.photoId.optional(),
  })
  .meta({ example: { name: 'The City Desk', role: 'Town and county' } });

export const authorPatch = z
  .strictObject({
    name: text(200).optional(),
    slug: slug.optional(),
    role: patch(authorFields.role),
    bio: patch(authorFields.bio),
    photoId: patch(authorFields.photoId),
  })
  .meta({ example: { role: 'Town, county and water' } });

const focalPoint = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });
const rights = z.strictObject({ holder: text(300), expiresAt: z.iso.datetime({ offset: true }).optional() });

/** The fields of an upload's form; objects are JSON text. */
export const imageForm = z.strictObject({
  alt: text(1_000),
  caption: text(2_000).optional(),
  credit: text(300).optional(),
  focalPoint: jsonText(focalPoint).optional(),
  rights: jsonText(rights).optional(),
});

export const imagePatch = z
  .strictObject({
    alt: text(1_000).optional(),
    caption: patch(text(2_000)),
    credit: patch(text(300)),
    focalPoint: focalPoint.optional(),
    rights: patch(rights),
  })
  .meta({ example: { alt: 'A low wall, open to pale water' } });

const issueFields = {
  number: z.int().min(1).max(1_000_000),
  title: text(200),
  date: z.iso.date(),
  coverId: idOf('img'),
  contents: z.array(z.strictObject({ section: text(100).optional(), articleId: idOf('art') })).max(500),
  pdf: z.strictObject({
    url: z.string().regex(/^\/media\/files\/[0-9a-f]{64}\.pdf$/, 'what POST /files answered for a PDF'),
    bytes: z.int().min(1),
  }),
};

export const issueInput = z
  .strictObject({
    ...issueFields,
    coverId: issueFields.coverId.optional(),
    contents: issueFields.contents.default([]),
    pdf: issueFields.pdf.optional(),
  })
  .meta({ example: { number: 12, title: 'The Water Issue', date: '2026-11-21', contents: [] } });

export const issuePatch = z
  .strictObject({
    number: issueFields.number.optional(),
    title: issueFields.title.optional(),
    date: issueFields.date.optional(),
    coverId: patch(issueFields.coverId),
    contents: issueFields.contents.optional(),
    pdf: patch(issueFields.pdf),
  })
  .meta({ example: { title: 'The Water Issue' } });

export const frontPageInput = z
  .strictObject({
    slots: z
      .array(
        z.strictObject({
          area: z.enum(['lead', 'secondary', 'rail', 'band']),
          articleId: idOf('art'),
          headline: text(200).optional(),
          kicker: text(80).optional(),
          imageId: idOf('img').optional(),
        }),
      )
      .max(60),
  })
  .meta({ example: { slots: [] } });

export const nothing = z.strictObject({}).default({}).meta({ example: {} });
export type Nothing = z.output<typeof nothing>;
export const paramOf = (prefix: string) => z.strictObject({ id: idOf(prefix) });

/** A patch as the domain takes it: null is undefined, which takes the field away; what is not named is not there. */
export const withoutNulls = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], null> } =>
  Object.fromEntries(Object.entries(fields).map(([name, value]: [string, unknown]) => [name, value ?? undefined])) as {
    [K in keyof T]: Exclude<T[K], null>;
  };

function jsonText<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue({ code: 'custom', message: 'JSON is expected here' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
