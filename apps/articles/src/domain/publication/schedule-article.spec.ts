import { articleIn } from '../../../test/in-each-standing.js';
import { by, editor, sampleReferences } from '../../../test/sample-article.js';
import { placeEmbargo } from './change-embargo.js';
import { expire, publish } from './change-state.js';
import { dueAt } from './due-steps.js';
import { editArticle } from '../writing/edit-article.js';
import { eventsOfChange } from './events-of-change.js';
import { publishWhenDue, scheduleArticle, unscheduleArticle } from './schedule-article.js';

const [publishAt, unpublishAt] = [new Date('2040-01-01T06:00:00Z'), new Date('2040-02-01T00:00:00Z')];
const scheduled = () => scheduleArticle(articleIn('approved'), { publishAt, unpublishAt, zone: 'Europe/Amsterdam' }, by(editor));

describe('A schedule', () => {
  it('says when, in which zone, and who wants it', () => {
    const at = by(editor);
    const article = scheduleArticle(articleIn('approved'), { publishAt, zone: 'UTC' }, at);
    expect(article).toMatchObject({ state: 'scheduled', schedule: { publishAt, zone: 'UTC', by: editor.id, at: at.now } });
    expect([dueAt('publish-article', article), dueAt('expire-article', article)]).toEqual([publishAt, undefined]);
  });

  it('is replaced by the next', () => {
    const moved = scheduleArticle(scheduled(), { publishAt: unpublishAt }, by(editor));
    expect([dueAt('publish-article', moved), moved.schedule?.unpublishAt]).toEqual([unpublishAt, undefined]);
  });

  it.each([
    ['approved', {}, '/publishAt'],
    ['approved', { unpublishAt }, '/publishAt'],
    ['approved', { publishAt: new Date(0) }, '/publishAt'],
    ['scheduled', { publishAt: unpublishAt, unpublishAt: publishAt }, '/unpublishAt'],
    ['published', { publishAt }, '/publishAt'],
    ['published', { unpublishAt: new Date(0) }, '/unpublishAt'],
  ] as const)('of an %s article is not %j: %s', (standing, times, pointer) => {
    expect(() => scheduleArticle(articleIn(standing), times, by(editor))).toThrow(
      expect.objectContaining({ code: 'invalid-schedule', errors: expect.arrayContaining([expect.objectContaining({ pointer })]) }),
    );
  });

  const refusal = (pointer: string) =>
    expect.objectContaining({ code: 'invalid-schedule', errors: [expect.objectContaining({ pointer, in: 'body' })] });
  const [sooner, later] = [new Date(publishAt.getTime() - 1), new Date(publishAt.getTime() + 1)];

  it.each([
    ['that ends later', { until: later }],
    ['without an end', {}],
  ])('is not made before an embargo %s is over, whichever is said last', (_, terms) => {
    const embargoed = placeEmbargo(articleIn('approved'), { ...terms, note: 'not yet' }, by(editor));
    expect(() => scheduleArticle(embargoed, { publishAt }, by(editor))).toThrow(refusal('/publishAt'));
    expect(() => placeEmbargo(scheduled(), { ...terms, note: 'not yet' }, by(editor))).toThrow(refusal('/until'));
  });

  it.each([publishAt, sooner])('may be made for when an embargo is over, whichever is said last: %s', until => {
    const embargoed = placeEmbargo(articleIn('approved'), { until, note: 'not yet' }, by(editor));
    expect(scheduleArticle(embargoed, { publishAt }, by(editor)).state).toBe('scheduled');
    expect(placeEmbargo(scheduled(), { until, note: 'not yet' }, by(editor)).embargo?.until).toBe(until);
  });

  it('is over when the text is edited, which goes back to review', () => {
    const article = scheduled();
    const content = { ...article.content, headline: 'Otherwise' };
    const edited = editArticle(article, { content, slug: article.address.slug, minor: false }, by(editor));
    expect([edited.state, edited.schedule]).toEqual(['in_review', undefined]);
  });

  it('is over when it is taken back', () => {
    const article = unscheduleArticle(scheduled(), by(editor));
    expect([article.state, article.schedule]).toEqual(['approved', undefined]);
    expect(() => unscheduleArticle(articleIn('published'), by(editor))).toThrow(expect.objectContaining({ code: 'not-scheduled' }));
  });

  it('keeps its end when the article is published, by itself or before its time', () => {
    for (const step of [publish, publishWhenDue]) {
      const article = step(scheduled(), by(editor));
      expect([article.state, article.schedule?.publishAt]).toEqual(['published', undefined]);
      expect([dueAt('publish-article', article), dueAt('expire-article', article)]).toEqual([undefined, unpublishAt]);
    }
  });

  it('says of its end alone that clocks are changed then, once it is published', () => {
    const plan = (clockChange: object) =>
      publish(scheduleArticle(articleIn('approved'), { publishAt, unpublishAt, zone: 'UTC', clockChange }, by(editor)), by(editor))
        .schedule;
    expect(plan({ publishAt: 'skipped', unpublishAt: 'repeated' })?.clockChange).toEqual({ unpublishAt: 'repeated' });
    expect(plan({ publishAt: 'skipped' })).not.toHaveProperty('clockChange');
  });

  it('that cannot be kept leaves the article approved, with the reason, and readers with nothing', () => {
    // As one that was planned by a release which let it.
    const embargoed = { ...scheduled(), embargo: { note: 'not yet', by: editor.id, at: new Date() } };
    const silent = { ...scheduled(), content: { ...scheduled().content, heroId: 'img_silent' } };
    for (const [before, code] of [
      [embargoed, 'embargoed'],
      [silent, 'not-publishable'],
    ] as const) {
      const at = by(editor);
      const after = publishWhenDue(before, at);
      expect(after).toMatchObject({ state: 'approved', version: before.version + 1, scheduleError: { code, publishAt, at: at.now } });
      expect([after.schedule, eventsOfChange(before, after, sampleReferences)]).toEqual([undefined, []]);
      expect(
        scheduleArticle({ ...after, embargo: undefined, content: scheduled().content }, { publishAt }, by(editor)).scheduleError,
      ).toBeUndefined();
    }
  });

  it('takes a published article down at its end, as expired', () => {
    const before = scheduleArticle(articleIn('published'), { unpublishAt }, by(editor));
    const after = expire(before, by(editor));
    expect([after.state, after.takedown?.reason, after.schedule]).toEqual(['unpublished', 'expired', undefined]);
    expect(eventsOfChange(before, after, sampleReferences)[0]).toMatchObject({ data: { reason: 'expired' } });
  });
});
