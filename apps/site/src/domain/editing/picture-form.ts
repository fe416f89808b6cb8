import { isDeepStrictEqual } from 'node:util';
import type { Paper } from '../paper/paper.js';
import type { Fields } from './block-fields.js';
import { focalCellOf, focalPointOf, isFocalCell } from './focal-cell.js';
import type { NewsroomImage } from './newsroom-image.js';
import { wallClock } from './wall-clock.js';

/** What is said of a picture, in the order of the form. */
export const pictureWords = ['alt', 'caption', 'credit', 'rightsHolder', 'rightsUntil'] as const;
export type PictureWord = (typeof pictureWords)[number];

/** Where the owner names what is said in each. */
const wordAt: Readonly<Record<string, PictureWord>> = {
  '/alt': 'alt',
  '/caption': 'caption',
  '/credit': 'credit',
  '/rights': 'rightsHolder',
  '/rights/holder': 'rightsHolder',
  '/rights/expiresAt': 'rightsUntil',
};
export const pictureWordAt = (pointer: string): PictureWord | undefined => wordAt[pointer];

/** A picture as the fields of its form; times are those of the paper's clock. */
export const fieldsOfPicture = ({ alt, caption, credit, rights, focalPoint }: NewsroomImage, paper: Pick<Paper, 'timeZone'>): Fields => ({
  alt,
  caption: caption ?? '',
  credit: credit ?? '',
  rightsHolder: rights?.holder ?? '',
  rightsUntil: rights?.expiresAt === undefined ? '' : wallClock(rights.expiresAt, paper),
  focal: focalCellOf(focalPoint),
});

interface Clock {
  readonly paper: Pick<Paper, 'timeZone'>;
  /** What is no time of any calendar it hands back as it was typed, for the owner to refuse. */
  readonly instantOf: (local: string) => string;
}

/** Whose picture it is, and until when the paper may show it; nothing, where neither is said. */
export function rightsIn(fields: Fields, instantOf: Clock['instantOf']): NonNullable<NewsroomImage['rights']> | undefined {
  const [holder, until] = [fields['rightsHolder']?.trim() ?? '', fields['rightsUntil']?.trim() ?? ''];
  return holder === '' && until === '' ? undefined : { holder, ...(until !== '' && { expiresAt: instantOf(until) }) };
}

/** What is said otherwise than it stands, as a merge patch: null for what is no longer said. */
export function picturePatch(fields: Fields, before: NewsroomImage, { paper, instantOf }: Clock): Readonly<Record<string, unknown>> {
  const shown = fieldsOfPicture(before, paper);
  // An end that was not touched keeps its seconds.
  const exact = (local: string) => (local === shown['rightsUntil'] ? (before.rights?.expiresAt ?? local) : instantOf(local));
  const { focal = shown['focal'] } = fields;
  const said = {
    ...Object.fromEntries((['alt', 'caption', 'credit'] as const).map(name => [name, fields[name]?.trim() || undefined])),
    alt: fields['alt']?.trim() ?? '',
    rights: rightsIn(fields, exact),
    focalPoint: focal === shown['focal'] || !isFocalCell(focal) ? before.focalPoint : focalPointOf(focal),
  };
  const stands: Readonly<Record<string, unknown>> = { ...before };
  const changed = Object.entries(said).filter(([name, value]) => !isDeepStrictEqual(value, stands[name]));
  return Object.fromEntries(changed.map(([name, value]) => [name, value ?? null]));
}
