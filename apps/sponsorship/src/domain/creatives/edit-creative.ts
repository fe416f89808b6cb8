import { isDeepStrictEqual } from 'node:util';
import { alsoWrittenBy } from './also-written-by.js';
import type { Creative, CreativeContent } from './creative.js';
import { InvalidCreativeError, PoliticalAdvertisingError } from './errors.js';
import { sameShape, type Picture } from './picture-shape.js';
import { takeCreativeStep } from './take-creative-step.js';

type WithoutPictures<T> = T extends unknown ? Omit<T, 'pictures'> : never;
/** What a creative says; its pictures are uploaded. */
export type CreativeWords = WithoutPictures<CreativeContent>;

export interface CreativeFields {
  readonly sponsorId?: string | undefined;
  readonly name: string;
  readonly political: boolean;
  readonly content: CreativeWords;
  readonly link?: string | undefined;
}
export type CreativePatch = Partial<Omit<CreativeFields, 'sponsorId'>>;

export function draftCreative(id: string, { content, ...fields }: CreativeFields, by: string): Creative {
  const creative: Creative = { ...fields, content: withPictures(content, []), id, version: 1, state: 'draft', review: { writtenBy: [by] } };
  refuseUnsound(creative);
  return creative;
}

export function editCreative(before: Creative, { content, ...patch }: CreativePatch, by: string): Creative {
  if (content && content.kind !== before.content.kind)
    throw new InvalidCreativeError([{ pointer: '/content/kind', message: `It is of the kind ${before.content.kind}, and stays so` }]);
  return changed(before, { ...patch, ...(content && { content: withPictures(content, picturesOf(before.content)) }) }, by);
}

const mostPictures = 12;

/** In place of the one of the same shape: of an image there is one for each shape of a box, of anything else one alone. */
export function placePictures(before: Creative, pictures: readonly Picture[], by: string): Creative {
  const [first] = pictures;
  const kept = before.content.kind === 'image' && first ? picturesOf(before.content).filter(one => !sameShape(one, first)) : [];
  const all = [...kept, ...pictures];
  if (all.length > mostPictures)
    throw new InvalidCreativeError([{ pointer: '/file', message: `There would be ${all.length} pictures; ${mostPictures} are the most` }]);
  return changed(before, { content: withPictures(before.content, all) }, by);
}

export const removePictures = (before: Creative, by: string): Creative =>
  changed(before, { content: withPictures(before.content, []) }, by);

export const picturesOf = (content: CreativeContent): readonly Picture[] => ('pictures' in content ? content.pictures : []);

type Told = Pick<Creative, 'name' | 'political' | 'content' | 'link'>;

/** What changes nothing that readers could see, such as another name, asks for no review and leaves it where it is; everything else does ask. */
function changed(before: Creative, fields: Partial<Told>, by: string): Creative {
  const next = { ...before, ...fields, version: before.version + 1 };
  if (isDeepStrictEqual(shown(next), shown(before))) return next;
  refuseUnsound(next);
  const isInReview = before.state === 'submitted' || before.state === 'approved';
  const review = { ...alsoWrittenBy(before.review, by), ...(isInReview && { submittedBy: by }) };
  return takeCreativeStep(before, 'edit', { ...fields, review });
}

/** As it is stored: what is undefined is not there. */
const shown = ({ political, content, link }: Told): unknown => JSON.parse(JSON.stringify({ political, content, link }));

function withPictures(content: CreativeWords, pictures: readonly Picture[]): CreativeContent {
  switch (content.kind) {
    case 'text':
    case 'sponsored-article':
      return content;
    case 'image':
    case 'logo':
    case 'native':
      break;
  }
  return { ...content, pictures: [...pictures] };
}

function refuseUnsound({ political, content, link }: Creative): void {
  if (political) throw new PoliticalAdvertisingError();
  if (content.kind === 'sponsored-article' && link !== undefined)
    throw new InvalidCreativeError([{ pointer: '/link', message: 'A sponsored article leads to itself' }]);
}
