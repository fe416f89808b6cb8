import { by, chief, editor, sampleDraft, writer } from '../../../test/sample-article.js';
import { articleIn } from '../../../test/in-each-standing.js';
import type { Article } from '../article.js';
import { approve, publish, returnToWriter, revise, submit, unpublish } from './change-state.js';
import { correctArticle } from './correct-article.js';
import { placeEmbargo } from './change-embargo.js';
import { editArticle } from '../writing/edit-article.js';
import { EmbargoedError, NotPermittedError, NotPublishableError, ReasonRequiredError, TwoPersonRuleError } from '../errors.js';
import { type Person, standingOf } from './standing.js';

const second = { id: 'usr_second', roles: ['editor'] };
const third = { id: 'usr_third', roles: ['editor'] };

describe('The two-person rule', () => {
  const byEditor = submit({ ...sampleDraft(), review: { createdBy: editor.id, writtenBy: [editor.id] } }, by(editor));

  it('lets nobody approve their own text', () => {
    expect(() => approve(byEditor, by(editor))).toThrow(TwoPersonRuleError);
    expect(approve(byEditor, by(second)).review.approvedBy).toBe(second.id);
  });

  it('holds for who changed it in review, and for who submitted it', () => {
    const inReview = articleIn('in_review');
    const edited = editArticle(
      inReview,
      { content: { ...inReview.content, kicker: 'Sea' }, slug: inReview.address.slug, minor: true },
      by(editor),
    );
    expect(() => approve(edited, by(editor))).toThrow(TwoPersonRuleError);
    expect(() => approve(submit(sampleDraft(), by(editor)), by(editor))).toThrow(TwoPersonRuleError);
  });

  it('holds again after approved content was edited', () => {
    const approved = articleIn('approved');
    const edited = editArticle(
      approved,
      { content: { ...approved.content, headline: 'Ebb' }, slug: approved.address.slug, minor: false },
      by(second),
    );
    expect(edited.state).toBe('in_review');
    expect(edited.review.approvedBy).toBeUndefined();
    expect(() => approve(edited, by(second))).toThrow(TwoPersonRuleError);
    expect(approve(edited, by(editor)).state).toBe('approved');
    // To publish it there and then is refused for the same reason, which another editor does not have.
    expect(() => publish(edited, by(second))).toThrow(TwoPersonRuleError);
    expect(() => publish(edited, by(editor))).toThrow(NotPermittedError);
    expect(() => publish(edited, by(second, { twoPersonRule: false }))).toThrow(NotPermittedError);
  });

  const wordsOf = (person: Person, headline: string) => (article: Article) =>
    editArticle(article, { content: { ...article.content, headline }, slug: article.address.slug, minor: false }, by(person));
  const correctionOf = (person: Person) => (article: Article) =>
    correctArticle(article, { id: 'cor_1', kind: 'correction', text: 'At noon', position: 'top' }, by(person));
  const step = (take: typeof revise, person: Person) => (article: Article) => take(article, by(person));
  const backInReview = [step(unpublish, editor), step(revise, editor), step(submit, writer)];

  it.each<[string, readonly ((article: Article) => Article)[], readonly Person[]]>([
    ['wrote while readers saw it', [wordsOf(second, 'Ebb'), ...backInReview], [second]],
    [
      'wrote while readers saw it, one after the other',
      [wordsOf(second, 'Ebb'), wordsOf(editor, 'Neap'), ...backInReview],
      [second, editor],
    ],
    ['corrected it before the eyes of readers', [correctionOf(second), ...backInReview], [second]],
    [
      'corrected it while it was away',
      [step(unpublish, editor), correctionOf(second), step(revise, editor), step(submit, writer)],
      [second],
    ],
    [
      'wrote when it came back as a draft',
      [step(unpublish, editor), step(revise, editor), wordsOf(second, 'Ebb'), step(submit, writer)],
      [second],
    ],
    [
      'wrote before it was sent back to the writer',
      [wordsOf(second, 'Ebb'), ...backInReview, step(returnToWriter, editor), step(submit, writer)],
      [second],
    ],
    [
      'wrote before it went away twice',
      [wordsOf(second, 'Ebb'), step(unpublish, editor), step(publish, editor), ...backInReview],
      [second],
    ],
  ])('holds for whoever %s', (_, life, authors) => {
    const inReview = life.reduce((article, next) => next(article), articleIn('published'));
    for (const author of authors) expect(() => approve(inReview, by(author))).toThrow(TwoPersonRuleError);
    expect(approve(inReview, by(third)).review).toMatchObject({ approvedBy: third.id, writtenBy: [] });
  });

  it('ends with an approval: whoever wrote what was approved before is free to approve what others wrote since', () => {
    const approved = approve(
      backInReview.reduce((article, next) => next(article), wordsOf(second, 'Ebb')(articleIn('published'))),
      by(editor),
    );
    const again = submit(returnToWriter(wordsOf(editor, 'Neap')(approved), by(editor)), by(writer));
    expect(() => approve(again, by(editor))).toThrow(TwoPersonRuleError);
    expect(approve(again, by(second)).state).toBe('approved');
  });

  it('lets a chief do it alone, with a reason', () => {
    const byChief = submit({ ...sampleDraft(), review: { createdBy: chief.id, writtenBy: [chief.id] } }, by(chief));
    expect(() => approve(byChief, by(chief))).toThrow(ReasonRequiredError);
    expect(approve(byChief, by(chief, { reason: 'night desk' })).state).toBe('approved');
    expect(() => publish(byChief, by(chief))).toThrow(ReasonRequiredError);
    expect(publish(byChief, by(chief, { reason: 'night desk' })).state).toBe('published');
  });

  it('can be switched off by the paper', () => {
    expect(approve(byEditor, by(editor, { twoPersonRule: false })).state).toBe('approved');
  });
});

describe('Publication', () => {
  it('sets its times: first never moves, latest does, updates only with new text', () => {
    const first = articleIn('published');
    const { firstPublishedAt, publishedAt, updatedAt } = first.times;
    expect([publishedAt, updatedAt]).toEqual([firstPublishedAt, firstPublishedAt]);
    const again = publish(unpublish(first, by(editor)), by(editor));
    expect(again.times.firstPublishedAt).toEqual(firstPublishedAt);
    expect(again.times.publishedAt).toEqual(again.times.modifiedAt);
    expect(again.times.updatedAt).toEqual(firstPublishedAt);
  });

  it('shows as updated what was rewritten while it was away', () => {
    const draft = revise(articleIn('unpublished'), by(editor));
    const rewritten = editArticle(
      draft,
      { content: { ...draft.content, headline: 'Ebb' }, slug: draft.address.slug, minor: false },
      by(writer),
    );
    const again = publish(approve(submit(rewritten, by(writer)), by(editor)), by(editor));
    expect(again.times.updatedAt).toEqual(again.times.publishedAt);
    expect(again.takedown).toBeUndefined();
  });

  it.each(['in_review', 'approved', 'unpublished'] as const)('from %s does not pass an embargo, not even for a chief', standing => {
    const placed = placeEmbargo(articleIn(standing), { note: 'the jury is out' }, by(chief));
    expect(() => publish(placed, by(chief, { reason: 'now' }))).toThrow(EmbargoedError);
  });

  it('passes a lapsed embargo, which then disappears', () => {
    const until = new Date(by(chief).now.getTime() + 30 * 60_000);
    const placed = placeEmbargo(articleIn('approved'), { note: 'noon', until }, by(editor));
    const published = publish(placed, by(editor, { now: until }));
    expect(published.embargo).toBeUndefined();
  });

  it.each([
    [{ heroId: 'img_silent' }, ['/heroId']],
    [{ heroId: 'img_lost' }, ['/heroId']],
    [{ body: [] }, ['/body']],
    [{ notify: 'alert' as const }, ['/alertText']],
    [{ sectionIds: ['sec_world', 'sec_lost'] }, ['/sectionIds/1']],
  ])('with %j is refused at %j', (over, pointers) => {
    const approved = articleIn('approved');
    const flawed = { ...approved, content: { ...approved.content, ...over } };
    expect(() => publish(flawed, by(editor))).toThrow(
      expect.objectContaining({ code: 'not-publishable', errors: pointers.map(pointer => expect.objectContaining({ pointer })) }),
    );
  });

  it('of a video needs its film', () => {
    const video = articleIn('approved', sampleDraft({ body: [] }, 'video'));
    expect(() => publish(video, by(editor))).toThrow(NotPublishableError);
    const film = { sources: [{ url: '/media/files/a.mp4', type: 'video/mp4' as const }], durationSeconds: 20, captions: [] };
    expect(publish({ ...video, content: { ...video.content, video: film } }, by(editor)).address.publicPath).toBe('/tv/the-tide-comes-in');
  });
});

describe('A killed article', () => {
  it('is unpublished with its reason, and stands apart', () => {
    const killed = articleIn('killed');
    expect(killed.state).toBe('unpublished');
    expect(killed.takedown).toMatchObject({ reason: 'killed', why: 'wrong from the first line' });
    expect(standingOf(killed)).toBe('killed');
    expect(revise(killed, by(chief)).state).toBe('draft');
  });
});
