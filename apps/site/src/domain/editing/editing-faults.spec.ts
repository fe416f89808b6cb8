import { expect, it } from '@jest/globals';
import { englishForEditors } from '../words/editing-words.en.js';
import { editingFaults, placeOfFault } from './editing-faults.js';

const words = englishForEditors.faults;
const faults = (pointer: string, fields = {}, step?: string) => editingFaults([pointer], { fields, blocks: ['a', 'b', 'b'], step }, words);

it.each([
  ['/headline', { headline: words.field['headline'] }],
  ['/sectionIds', { section: words.field['section'] }],
  ['/sectionIds/0', { section: words.field['section'] }],
  ['/body', { body: words.field['body'] }],
  ['/body/0/content', { 'block.a.content': words.field['content'] }],
  ['/body/2/url', { 'block.b.url': words.field['url'] }],
  ['/body/1/imageId', { 'block.b.imageId': words.field['imageId'] }],
  ['/body/1/video/durationSeconds', { 'block.b.duration': words.field['duration'] }],
  ['/body/1', { 'block.b.content': words.field['content'] }],
  ['/body/9/content', { body: words.field['body'] }],
  ['/authors/1/name', { 'author.1': words.field['author'] }],
  ['/heroId', { hero: words.field['hero'] }],
  ['/storyId', { storyId: words.field['storyId'] }],
  ['/seo/socialImageId', { 'seo.socialImageId': words.field['seo.socialImageId'] }],
  ['/seo/canonicalUrl', { 'seo.canonicalUrl': words.field['seo.canonicalUrl'] }],
  ['/video/durationSeconds', { 'video.duration': words.field['video.duration'] }],
  ['/video/posterId', { 'video.imageId': words.missing }],
  ['/body/1/video/posterId', { 'block.b.imageId': words.field['imageId'] }],
  ['/body/1/video/captions/2/locale', { 'block.b.captionLocale2': words.field['captionLocale'] }],
  ['/video/captions/0/url', { 'video.captionUrl0': words.field['captionUrl'] }],
  ['/relatedIds/1', { 'related.1': words.missing }],
  ['/sponsoredBy', { sponsor: words.missing }],
  ['/commentPolicy/closeAfterDays', { 'comments.days': words.field['comments.days'] }],
  ['/nowhere', { nowhere: words.missing }],
])('what is wrong at %s is told at its field', (pointer, told) => {
  expect(faults(pointer)).toEqual(told);
});

it('of the topics those are named that cannot be one', () => {
  const told = editingFaults(['/tags/1/slug', '/tags/2', '/tags/1/name'], { fields: { tags: 'Sea, !!!, sea' }, blocks: [] }, words);
  expect(told).toEqual({ tags: words.topics('!!!, sea') });
  expect(faults('/tags')).toEqual({ tags: words.field['tags'] });
});

it('the fields of a step are its own', () => {
  expect(faults('/reason', {}, 'kill')).toEqual({ 'kill.reason': words.field['reason'] });
  const past = { 'schedule.publishAt': '2020-01-31T06:30' };
  expect(faults('/publishAt', past, 'schedule')).toEqual({ 'schedule.publishAt': words.field['schedule.publishAt'] });
});

it('of a time it is told whether there is none, it cannot be read, or it is over', () => {
  const told = (typed: string) => faults('/unpublishAt', { 'schedule.unpublishAt': typed }, 'schedule')['schedule.unpublishAt'];
  expect(['', '99999-01-31T06:30', '2020-01-31T06:30'].map(told)).toEqual([
    words.noTime,
    words.unreadableTime,
    words.field['schedule.unpublishAt'],
  ]);
  // An embargo may have no end; what is wrong with none is the plan that stands.
  expect(faults('/until', { 'embargo.until': '' }, 'embargo')).toEqual({ 'embargo.until': words.field['embargo.until'] });
  expect(faults('/publishAt', { 'schedule.unpublishAt': '' }, 'schedule')).toEqual({ 'schedule.unpublishAt': words.noTime });
});

it('what has no field on the page has no place there', () => {
  expect(
    ['headline', 'block.b.content', 'schedule.publishAt', 'video.captionUrl0', 'related.address', 'add.address'].map(placeOfFault),
  ).toEqual(['headline', 'block-b', 'schedule.publishAt', 'video.captionUrl0', 'related.address', 'add.address']);
  expect(placeOfFault('nowhere')).toBeUndefined();
});

it('what is too long is told as that', () => {
  expect(faults('/headline', { headline: 'x'.repeat(201) })).toEqual({ headline: words.tooLong(200) });
});
