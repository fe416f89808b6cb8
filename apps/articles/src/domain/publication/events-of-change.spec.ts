import { copyIn } from '../../../test/copy-in-each-standing.js';
import { articleIn } from '../../../test/in-each-standing.js';
import { by, chief, editor, sampleDraft, sampleReferences, writer } from '../../../test/sample-article.js';
import type { Article } from '../article.js';
import { eventsOfChange } from './events-of-change.js';
import { publish, remove, returnToWriter, revise, submit, unpublish, kill } from './change-state.js';
import { correctArticle } from './correct-article.js';
import { editArticle } from '../writing/edit-article.js';
import { missChanges } from '../working-copy/publish-working-copy.js';
import { missPublication, scheduleArticle } from './schedule-article.js';
import { scheduleCopy } from '../working-copy/schedule-working-copy.js';

const eventsOf = (before: Article | undefined, after: Article) =>
  eventsOfChange(before, after, sampleReferences).map(({ event, data }) => (data === null ? `† ${event.type}` : event.type));

describe('The events of a change', () => {
  const published = articleIn('published');
  const away = articleIn('unpublished');

  it('are none before readers may see it', () => {
    const draft = sampleDraft();
    expect([...eventsOf(undefined, draft), ...eventsOf(draft, submit(draft, by(writer)))]).toEqual([]);
    expect(eventsOf(draft, remove(draft, by(writer)))).toEqual([]);
  });

  it('tell of each publication and each change after it', () => {
    expect(eventsOf(articleIn('approved'), published)).toEqual(['article.published']);
    expect(eventsOf(away, publish(away, by(editor)))).toEqual(['article.published']);
    expect(
      eventsOf(published, correctArticle(published, { id: 'c', kind: 'correction', text: 'Oak', position: 'top' }, by(editor))),
    ).toEqual(['article.updated']);
  });

  it('take the text away where it lived', () => {
    expect(eventsOf(published, unpublish(published, by(editor)))).toEqual([
      'article.unpublished',
      '† article.published',
      '† article.updated',
    ]);
    expect(eventsOf(away, remove(away, by(editor)))).toEqual([
      'article.deleted',
      '† article.published',
      '† article.updated',
      '† article.unpublished',
    ]);
  });

  it('say why it is no longer there', () => {
    const [event] = eventsOfChange(published, kill(published, by(chief, { reason: 'wrong' })), sampleReferences);
    expect(event?.data).toEqual({ id: 'art_1', version: 5, path: '/world/the-tide-comes-in', previousPaths: [], reason: 'killed' });
  });

  it('tell of a plan whose time passed in vain, once, and of none that ended before', () => {
    const [publishAt, late] = [new Date('2040-01-01T06:00:00Z'), new Date('2040-01-01T06:00:02Z')];
    const cause = { code: 'embargoed', message: 'The jury is out' };
    const scheduled = scheduleArticle(articleIn('approved'), { publishAt }, by(editor));
    const missed = missPublication(scheduled, cause, { now: late });
    const [notice] = eventsOfChange(scheduled, missed, sampleReferences);
    const said = { id: 'art_1', version: missed.version, of: 'article', dueAt: publishAt.toISOString(), reason: 'embargoed' };
    expect([notice?.event.type, notice?.event.visibility, notice?.data]).toEqual(['article.overdue', 'restricted', said]);
    expect(eventsOf(missed, returnToWriter(missed, by(editor)))).toEqual([]);
    const copy = scheduleCopy(copyIn('approved'), { publishAt }, by(editor));
    expect(eventsOf(copy, missChanges(copy, cause, { now: late }))).toEqual(['article.overdue']);
    expect(eventsOf(copy, unpublish(copy, by(editor)))).not.toContain('article.overdue');
  });

  it('say nothing of where a revised draft has moved to', () => {
    const draft = revise(away, by(editor));
    const moved = editArticle(draft, { content: draft.content, slug: 'secret', minor: false }, by(editor));
    const [event] = eventsOfChange(moved, remove(moved, by(editor)), sampleReferences);
    expect(event?.data).toMatchObject({ path: '/world/the-tide-comes-in', previousPaths: [] });
  });
});
