import { describe, expect, it } from '@jest/globals';
import { newsroomImages } from '../../../test/fixtures/newsroom-articles.js';
import type { Fields } from './block-fields.js';
import { focalCellOf, focalCells, focalPointOf } from './focal-cell.js';
import { isRightsOver, type NewsroomImage } from './newsroom-image.js';
import { fieldsOfPicture, picturePatch } from './picture-form.js';

const paper = { timeZone: 'Europe/London' };
const instantOf = (local: string) => `${local}:00.000Z`;
const [plain] = newsroomImages as [NewsroomImage];
const picture = { ...plain, rights: { holder: 'The Picture Desk', expiresAt: '2026-12-01T12:00:59.000Z' } };
const patch = (typed: Fields, before: NewsroomImage = picture) =>
  picturePatch({ ...fieldsOfPicture(before, paper), ...typed }, before, { paper, instantOf });

describe('the form of a picture', () => {
  it('that is sent as it was shown changes nothing', () => {
    expect([patch({}), patch({}, { ...picture, focalPoint: { x: 0.41, y: 0.02 } })]).toEqual([{}, {}]);
  });

  it('says what was changed, and what is no longer said', () => {
    expect(patch({ alt: ' A quay ', caption: '', credit: 'Ann' })).toEqual({ alt: 'A quay', caption: null, credit: 'Ann' });
    expect(patch({ alt: '' })).toEqual({ alt: '' });
    expect(patch({ rightsHolder: '', rightsUntil: '' })).toEqual({ rights: null });
    expect(patch({ rightsUntil: '' })).toEqual({ rights: { holder: 'The Picture Desk' } });
    expect(patch({ rightsHolder: 'Ann' })).toEqual({ rights: { holder: 'Ann', expiresAt: '2026-12-01T12:00:59.000Z' } });
    expect(patch({ rightsUntil: '2027-01-04T12:00' }, plain)).toEqual({ rights: { holder: '', expiresAt: '2027-01-04T12:00:00.000Z' } });
    expect(patch({ focal: 'top-left' })).toEqual({ focalPoint: { x: 0.17, y: 0.17 } });
    expect(patch({ focal: 'nonsense' })).toEqual({});
  });

  it('knows the ninth in which each point is', () => {
    expect(focalCells.map(cell => focalCellOf(focalPointOf(cell)))).toEqual([...focalCells]);
    expect([focalCellOf({ x: 1, y: 1 }), focalCellOf({ x: 0, y: 0 }), focalCellOf({ x: 0.5, y: 0.4 })]).toEqual([
      'bottom-right',
      'top-left',
      'centre',
    ]);
  });

  it('says when the paper may not show it any more', () => {
    const over = (now: string) => isRightsOver(picture, new Date(now));
    expect([over('2026-12-01T12:00:58Z'), over('2026-12-01T12:00:59Z'), isRightsOver({}, new Date())]).toEqual([false, true, false]);
  });
});
