import { copyIn, editCopy } from '../../../test/copy-in-each-standing.js';
import { by, editor, sampleReferences } from '../../../test/sample-article.js';
import type { Article } from '../article.js';
import { expire } from '../publication/change-state.js';
import { dueAt, dueOf } from '../publication/due-steps.js';
import { eventsOfChange } from '../publication/events-of-change.js';
import { publishCopyWhenDue } from './publish-working-copy.js';
import { scheduleArticle } from '../publication/schedule-article.js';
import { scheduleCopy, unscheduleCopy } from './schedule-working-copy.js';

const [publishAt, later] = [new Date('2040-01-01T06:00:00Z'), new Date('2040-02-01T00:00:00Z')];
const scheduled = () => scheduleCopy(copyIn('approved'), { publishAt, zone: 'Europe/Amsterdam' }, by(editor));
const ending = (article: Article, unpublishAt: Date) => scheduleArticle(article, { unpublishAt }, by(editor));

describe("A working copy's schedule", () => {
  it('says when, in which zone, and who wants it', () => {
    const article = scheduled();
    expect(article.workingCopy).toMatchObject({ state: 'scheduled', schedule: { publishAt, zone: 'Europe/Amsterdam', by: editor.id } });
    expect(dueOf('publish-working-copy', article)).toEqual({ at: publishAt, by: editor.id });
  });

  it('is replaced by the next, and taken back', () => {
    const moved = scheduleCopy(scheduled(), { publishAt: later }, by(editor));
    expect(dueAt('publish-working-copy', moved)).toEqual(later);
    const back = unscheduleCopy(moved, by(editor));
    expect([back.workingCopy?.state, back.workingCopy?.schedule, dueAt('publish-working-copy', back)]).toEqual([
      'approved',
      undefined,
      undefined,
    ]);
  });

  it('stands beside the end of the article, and not after it', () => {
    const both = scheduleCopy(ending(copyIn('approved'), later), { publishAt }, by(editor));
    expect([dueAt('publish-working-copy', both), dueAt('expire-article', both)]).toEqual([publishAt, later]);
    expect(dueAt('expire-article', publishCopyWhenDue(both, by(editor)))).toEqual(later);
    for (const at of [publishAt, later])
      expect(() => scheduleCopy(ending(copyIn('approved'), publishAt), { publishAt: at }, by(editor))).toThrow(
        expect.objectContaining({ code: 'invalid-schedule', errors: [expect.objectContaining({ pointer: '/publishAt' })] }),
      );
  });

  it('is not in the past', () => {
    expect(() => scheduleCopy(copyIn('approved'), { publishAt: new Date(0) }, by(editor))).toThrow(
      expect.objectContaining({ code: 'invalid-schedule' }),
    );
  });

  it('that cannot be kept leaves the copy approved, with the reason, and readers with nothing', () => {
    const embargo = { note: 'not yet', by: editor.id, at: new Date(0) };
    const before = scheduled();
    const silent = { ...before, workingCopy: { ...copyOf(before), content: { ...copyOf(before).content, heroId: 'img_silent' } } };
    const lost = { ...before, workingCopy: { ...copyOf(before), content: { ...copyOf(before).content, sectionIds: ['sec_lost'] } } };
    const led = {
      ...before,
      address: { ...before.address, previousPaths: ['/world/ebb'] },
      workingCopy: { ...copyOf(before), slug: 'ebb' },
    };
    for (const [article, code] of [
      [{ ...before, embargo }, 'embargoed'],
      [silent, 'not-publishable'],
      [lost, 'not-publishable'],
      [led, 'redirect-loop'],
    ] as const) {
      const at = by(editor);
      const after = publishCopyWhenDue(article, at);
      expect(after).toMatchObject({
        version: before.version + 1,
        workingCopy: { state: 'approved', scheduleError: { code, publishAt, at: at.now } },
      });
      expect([copyOf(after).schedule, dueAt('publish-working-copy', after), eventsOfChange(article, after, sampleReferences)]).toEqual([
        undefined,
        undefined,
        [],
      ]);
      const again = scheduleCopy(
        { ...after, workingCopy: { ...copyOf(before), ...copyOf(after), content: copyOf(before).content } },
        { publishAt },
        by(editor),
      );
      expect(copyOf(again).scheduleError).toBeUndefined();
    }
  });

  it('is over with the edit of what it was for, and with its article', () => {
    expect(dueAt('publish-working-copy', editCopy(scheduled(), { headline: 'Neap' }, editor))).toBeUndefined();
    const gone = expire(ending(scheduled(), later), by(editor));
    expect([dueAt('publish-working-copy', gone), gone.workingCopy?.scheduleError?.code]).toEqual([undefined, 'not-published']);
  });
});

function copyOf({ workingCopy }: Article) {
  if (!workingCopy) throw new Error('no working copy');
  return workingCopy;
}
