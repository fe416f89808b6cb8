import { describe, expect, it } from '@jest/globals';
import { englishOnFaults } from '../words/fault-words.en.js';
import { pressOfEnter } from './press-of-enter.js';
import { type FrontSlot, rearranged, slotFaults, slotField, slotsIn, shownSlots, typedSlots } from './front-slots.js';

const slot = (articleId: string, area: FrontSlot['area'], own: Partial<FrontSlot> = {}): FrontSlot => ({
  articleId,
  area,
  headline: '',
  kicker: '',
  imageId: '',
  ...own,
});
const slots = [slot('art_a', 'lead'), slot('art_b', 'secondary'), slot('art_c', 'secondary'), slot('art_d', 'rail')];
const placed = (after: readonly FrontSlot[] | undefined) =>
  after?.map(({ articleId, area }) => `${area} ${articleId.slice(-1)}`).join(', ');
const act = (name: string, fields: Record<string, string> = {}) => placed(rearranged(slots, { do: name, ...fields }));

describe('The slots of the front page', () => {
  it('go from the owner into the form and back as they were', () => {
    const front = {
      version: 3,
      slots: [
        { area: 'lead' as const, articleId: 'art_a', headline: 'Other words', imageId: 'img_1' },
        { area: 'band' as const, articleId: 'art_b' },
      ],
    };
    expect(typedSlots(shownSlots(front))).toEqual(front.slots);
  });

  it('are read in the order of the form, area by area', () => {
    const fields = Object.fromEntries(
      ['rail b', 'lead a', 'rail c', 'attic d'].map(text => {
        const [area = '', name = ''] = text.split(' ');
        return [slotField(`art_${name}`, 'area'), area];
      }),
    );
    expect(placed(slotsIn(fields))).toBe('lead a, rail b, rail c');
  });

  it.each([
    ['up:art_c', 'lead a, secondary c, secondary b, rail d'],
    ['up:art_b', 'lead b, secondary a, secondary c, rail d'],
    ['down:art_c', 'lead a, secondary b, rail c, rail d'],
    ['up:art_a', 'lead a, secondary b, secondary c, rail d'],
    ['down:art_d', 'lead a, secondary b, secondary c, band d'],
    ['remove:art_b', 'lead a, secondary c, rail d'],
    ['up:art_nobody', 'lead a, secondary b, secondary c, rail d'],
  ])('are moved by a button: %s', (name, after) => expect(act(name)).toBe(after));

  it('take in an article once, at the end of an area', () => {
    expect(act('put', { 'add.articleId': 'art_e', 'add.area': 'lead' })).toBe('lead e, secondary a, secondary b, secondary c, rail d');
    expect(act('put', { 'add.articleId': 'art_e', 'add.area': 'secondary' })).toBe('lead a, secondary b, secondary c, secondary e, rail d');
    expect(act('put', { 'add.articleId': 'art_a', 'add.area': 'rail' })).toBe('secondary b, secondary c, rail d, rail a');
    expect(act('put', { 'add.articleId': 'nonsense', 'add.area': 'rail' })).toBe(placed(slots));
  });

  it('stay as they are, and are not saved, when Enter is pressed', () => expect(act(pressOfEnter)).toBe(placed(slots)));

  it('stay as they are when they are saved', () => expect(act('save')).toBeUndefined());

  it('are told at their fields what is wrong with them', () => {
    const faults = slotFaults(
      [{ pointer: '/slots/1/imageId' }, { pointer: '/slots/9/imageId' }, { pointer: '/slots' }],
      slots,
      englishOnFaults,
    );
    expect(faults).toEqual({ [slotField('art_b', 'imageId')]: englishOnFaults.field['slot.imageId'] });
  });
});
