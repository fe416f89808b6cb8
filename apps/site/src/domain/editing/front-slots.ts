import { z } from 'zod';
import { type Area, areas } from '../paper/compose-front-page.js';
import type { FaultWords } from '../words/fault-words.js';
import type { Fields } from './block-fields.js';
import { longestPassed } from './longest-text.js';
import { pressOfEnter } from './press-of-enter.js';

/** A slot in the form: which article stands where, and in which words. An empty text is none. */
export interface FrontSlot {
  readonly articleId: string;
  readonly area: Area;
  readonly headline: string;
  readonly kicker: string;
  readonly imageId: string;
}

const slot = z.object({
  area: z.enum(['lead', 'secondary', 'rail', 'band']),
  articleId: z.string(),
  headline: z.string().optional(),
  kicker: z.string().optional(),
  imageId: z.string().optional(),
});

/** The front page as its owner tells it. */
export const curatedFront = z.object({ version: z.int(), slots: z.array(slot) });
export type CuratedFront = z.infer<typeof curatedFront>;

export const shownSlots = ({ slots }: CuratedFront): FrontSlot[] =>
  inOrder(slots.map(({ headline = '', kicker = '', imageId = '', ...rest }) => ({ ...rest, headline, kicker, imageId })));

/** As its owner takes it. */
export const typedSlots = (slots: readonly FrontSlot[]): object[] =>
  slots.map(({ articleId, area, ...words }) => ({
    articleId,
    area,
    ...Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== '')),
  }));

const isArea = (text: string | undefined): text is Area => areas.includes(text as Area);
const inOrder = (slots: readonly FrontSlot[]): FrontSlot[] => areas.flatMap(area => slots.filter(one => one.area === area));

export const slotField = (articleId: string, name: string): string => `slot.${articleId}.${name}`;

export const fieldsOfSlots = (slots: readonly FrontSlot[]): Fields =>
  Object.fromEntries(
    slots.flatMap(({ articleId, ...said }) => Object.entries(said).map(([name, value]) => [slotField(articleId, name), value])),
  );

/** What the owner has refused of slots, at the fields of each; `pointer`: `/slots/2/imageId`. */
export function slotFaults(errors: readonly { readonly pointer: string }[], slots: readonly FrontSlot[], words: FaultWords): Fields {
  const told = errors.flatMap(({ pointer }) => {
    const [, at, name = ''] = /^\/slots\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    const refused = at === undefined ? undefined : slots[Number(at)];
    if (!refused) return [];
    const field = slotField(refused.articleId, name);
    const most = longestPassed(field, fieldsOfSlots([refused])[field] ?? '');
    return [[field, most === undefined ? (words.field[`slot.${name}`] ?? words.unusable) : words.tooLong(most)]];
  });
  return Object.fromEntries(told) as Fields;
}

/** The field in which an article that is to be put on the page is named by its address. */
export const addressField = 'add.address';

/** The slots of a form, in the order in which their fields stand there, area by area. */
export function slotsIn(fields: Fields): FrontSlot[] {
  const articleIds = Object.keys(fields).flatMap(name => /^slot\.(art_[0-9a-z]{1,40})\.area$/.exec(name)?.[1] ?? []);
  const said = (articleId: string, name: string): string => fields[slotField(articleId, name)]?.trim() ?? '';
  return inOrder(
    articleIds.flatMap(articleId => {
      const area = said(articleId, 'area');
      const words = { headline: said(articleId, 'headline'), kicker: said(articleId, 'kicker'), imageId: said(articleId, 'imageId') };
      return isArea(area) ? [{ articleId, area, ...words }] : [];
    }),
  );
}

/** What a button does to the slots without anything being saved; nothing where the button does something else. */
export function rearranged(slots: readonly FrontSlot[], fields: Fields): FrontSlot[] | undefined {
  const [act = '', articleId = ''] = (fields['do'] ?? 'save').split(':');
  switch (act) {
    case 'up':
    case 'down':
      return withOneLead(moved(slots, articleId, act === 'up' ? -1 : 1), articleId);
    case 'remove':
      return slots.filter(one => one.articleId !== articleId);
    case pressOfEnter:
      return [...slots];
    case 'put':
      return withOneLead(put(slots, fields['add.articleId'] ?? '', fields['add.area']), fields['add.articleId'] ?? '');
  }
  return undefined;
}

/** There is one lead: whatever led before the one that has just come there is the first beside it. */
function withOneLead(slots: readonly FrontSlot[], articleId: string): FrontSlot[] {
  if (slots.find(one => one.articleId === articleId)?.area !== 'lead') return [...slots];
  const beside = (one: FrontSlot): FrontSlot => (one.area === 'lead' && one.articleId !== articleId ? { ...one, area: 'secondary' } : one);
  return inOrder(slots.map(beside));
}

/** Within its area by one place; from its edge into the next area. */
function moved(slots: readonly FrontSlot[], articleId: string, by: -1 | 1): FrontSlot[] {
  const at = slots.findIndex(one => one.articleId === articleId);
  const [one, other] = [slots[at], slots[at + by]];
  if (!one) return [...slots];
  if (other?.area === one.area) return slots.with(at, other).with(at + by, one);
  const area = areas[areas.indexOf(one.area) + by];
  if (area === undefined) return [...slots];
  const others = slots.filter(each => each !== one);
  // Down to the top of the next area, up to the end of the one before.
  return inOrder(by === 1 ? [{ ...one, area }, ...others] : [...others, { ...one, area }]);
}

/** At the end of an area; an article stands once. */
function put(slots: readonly FrontSlot[], articleId: string, area: string | undefined): FrontSlot[] {
  if (!/^art_[0-9a-z]{1,40}$/.test(articleId) || !isArea(area)) return [...slots];
  const before = slots.find(one => one.articleId === articleId) ?? { articleId, headline: '', kicker: '', imageId: '' };
  return inOrder([...slots.filter(one => one.articleId !== articleId), { ...before, area }]);
}
