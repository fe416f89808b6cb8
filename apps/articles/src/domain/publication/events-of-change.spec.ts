import { articleIn } from '../../../test/in-each-standing.js';
import { by, chief, editor, sampleDraft, sampleReferences, writer } from '../../../test/sample-article.js';
import type { Article } from '../article.js';
import { eventsOfChange } from './events-of-change.js';
import { publish, remove, revise, submit, unpublish, kill } from './change-state.js';
import { correctArticle } from './correct-article.js';
import { editArticle } from '../writing/edit-article.js';

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

  it('say nothing of where a revised draft has moved to', () => {
    const draft = revise(away, by(editor));
    const moved = editArticle(draft, { content: draft.content, slug: 'secret', minor: false }, by(editor));
    const [event] = eventsOfChange(moved, remove(moved, by(editor)), sampleReferences);
    expect(event?.data).toMatchObject({ path: '/world/the-tide-comes-in', previousPaths: [] });
  });
});
