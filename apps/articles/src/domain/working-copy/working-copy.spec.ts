import { copyIn, editCopy } from '../../../test/copy-in-each-standing.js';
import { articleIn } from '../../../test/in-each-standing.js';
import { by, chief, editor, sampleReferences, writer } from '../../../test/sample-article.js';
import { kill, publish, revise, unpublish } from '../publication/change-state.js';
import { approveCopy, discardCopy, returnCopy, submitCopy } from './change-working-copy.js';
import { correctArticle } from '../publication/correct-article.js';
import { editArticle } from '../writing/edit-article.js';
import { editWorkingCopy } from './edit-working-copy.js';
import { NotPermittedError, ReasonRequiredError, RedirectLoopError, TwoPersonRuleError, UnknownReferenceError } from '../errors.js';
import { eventsOfChange } from '../publication/events-of-change.js';
import { followSection } from '../publication/move-article.js';
import { publishCopy } from './publish-working-copy.js';

const second = { id: 'usr_second', roles: ['editor'] };
const inPlace =
  (headline: string) =>
  (article = articleIn('published')) =>
    editArticle(article, { content: { ...article.content, headline }, slug: article.address.slug, minor: false }, by(editor));
const corrected = (article: ReturnType<typeof copyIn>) =>
  correctArticle(article, { id: 'cor_1', kind: 'correction', text: 'At noon', position: 'top' }, by(editor));

describe('A working copy', () => {
  it('begins with what readers see, also when nothing is changed yet', () => {
    const article = articleIn('published');
    const begun = editCopy(article, {});
    expect(begun.workingCopy).toMatchObject({
      state: 'draft',
      content: article.content,
      slug: article.address.slug,
      minor: false,
      basedOn: article.version,
      review: { createdBy: writer.id },
    });
    expect([begun.version, begun.content]).toEqual([article.version + 1, article.content]);
    expect(editCopy(begun, {})).toBe(begun);
  });

  it('is published by nobody past the review of their own words, and says so', () => {
    const edited = editCopy(copyIn('approved'), { headline: 'Neap' }, second);
    expect(() => publishCopy(edited, by(second))).toThrow(TwoPersonRuleError);
    expect(() => publishCopy(edited, by(editor))).toThrow(NotPermittedError);
  });

  it('names only what exists, and no path that the article has left', () => {
    expect(() => editCopy(articleIn('published'), { sectionIds: ['sec_lost'] })).toThrow(UnknownReferenceError);
    const moved = editArticle(articleIn('published'), { content: articleIn('published').content, slug: 'ebb', minor: true }, by(editor));
    expect(() => editCopy(moved, { slug: 'the-tide-comes-in' })).toThrow(RedirectLoopError);
  });

  it('keeps the article from being edited in place, and says where it is', () => {
    const article = copyIn('in_review');
    expect(() => inPlace('Ebb')(article)).toThrow(
      expect.objectContaining({
        code: 'working-copy-open',
        extensions: {
          workingCopy: expect.objectContaining({ path: '/articles/art_1/working-copy', state: 'in_review', startedBy: writer.id }),
        },
      }),
    );
    expect(inPlace('Ebb')(discardCopy(article, by(editor))).content.headline).toBe('Ebb');
  });

  it('goes back to review when approved changes are edited, with or without a schedule', () => {
    for (const standing of ['approved', 'scheduled'] as const) {
      const { workingCopy } = editCopy(copyIn(standing), { headline: 'Neap' }, editor);
      expect([workingCopy?.state, workingCopy?.schedule, workingCopy?.review.approvedBy]).toEqual(['in_review', undefined, undefined]);
    }
  });

  it('is published as one change of the article: text, slug, redirect, times', () => {
    const before = copyIn('approved', { headline: 'The tide goes out', slug: 'ebb' });
    const at = by(editor);
    const after = publishCopy(before, at);
    expect(after).toMatchObject({
      state: 'published',
      version: before.version + 1,
      content: { headline: 'The tide goes out' },
      address: { path: '/world/ebb', publicPath: '/world/ebb', previousPaths: ['/world/the-tide-comes-in'] },
      review: { createdBy: writer.id, approvedBy: editor.id, writtenBy: [] },
      times: { updatedAt: at.now, modifiedAt: at.now, publishedAt: before.times.publishedAt },
    });
    expect(after.workingCopy).toBeUndefined();
    const [event, ...others] = eventsOfChange(before, after, sampleReferences);
    expect([event?.event.type, event?.version, others]).toEqual(['article.updated', after.version, []]);
  });

  it('is no news to readers when it is a typo', () => {
    const before = copyIn('approved', { headline: 'The tide comes in.', minor: true });
    expect(publishCopy(before, by(editor)).times.updatedAt).toEqual(before.times.updatedAt);
  });

  it('finds the article where its section has moved it meanwhile', () => {
    const globe = followSection(copyIn('approved', { slug: 'ebb' }), { id: 'sec_world', slug: 'globe' }, by(chief));
    const sections = new Map([['sec_world', { id: 'sec_world', slug: 'globe', name: 'World', path: '/globe', ancestorIds: [] }]]);
    const { address } = publishCopy(globe, by(editor, { references: { ...sampleReferences, sections } }));
    expect(address).toMatchObject({ path: '/globe/ebb', previousPaths: ['/world/the-tide-comes-in', '/globe/the-tide-comes-in'] });
  });
});

describe('The review of a working copy', () => {
  it('is not by who wrote, submitted, corrected, or edited in place before', () => {
    expect(() => approveCopy(editCopy(copyIn('in_review'), { kicker: 'Sea' }, editor), by(editor))).toThrow(TwoPersonRuleError);
    expect(() => approveCopy(submitCopy(copyIn('draft'), by(editor)), by(editor))).toThrow(TwoPersonRuleError);
    expect(() => approveCopy(corrected(copyIn('in_review')), by(editor))).toThrow(TwoPersonRuleError);
    const afterTypo = copyIn('in_review', { kicker: 'Sea' }, inPlace('Ebb')());
    expect(() => approveCopy(afterTypo, by(editor))).toThrow(TwoPersonRuleError);
    expect(approveCopy(afterTypo, by(second)).workingCopy).toMatchObject({
      state: 'approved',
      review: { approvedBy: second.id, writtenBy: [] },
    });
  });

  it('may be by who only began it', () => {
    const begun = editCopy(articleIn('published'), {}, editor);
    const written = submitCopy(editCopy(begun, { headline: 'Ebb' }), by(writer));
    expect(approveCopy(written, by(editor)).workingCopy?.state).toBe('approved');
  });

  it('is passed over by a chief alone, with a reason', () => {
    expect(() => publishCopy(copyIn('in_review'), by(chief))).toThrow(ReasonRequiredError);
    expect(publishCopy(copyIn('in_review'), by(chief, { reason: 'night desk' })).review).toMatchObject({ approvedBy: chief.id });
  });

  it('begins anew when it is sent back, and says why until it is submitted again', () => {
    const at = by(editor, { reason: 'Ask the port authority' });
    const back = returnCopy(copyIn('approved'), at);
    const returned = { by: editor.id, at: at.now, why: 'Ask the port authority' };
    expect(back.workingCopy?.review).toEqual({ createdBy: writer.id, writtenBy: [], returned });
    expect(submitCopy(back, by(writer)).workingCopy?.review).not.toHaveProperty('returned');
  });
});

describe('A working copy whose article is taken down', () => {
  it('sleeps: it can be discarded, and nothing else', () => {
    const away = unpublish(copyIn('in_review'), by(editor));
    expect(away.workingCopy?.content.headline).toBe('The tide goes out');
    for (const step of [submitCopy, returnCopy, approveCopy, publishCopy])
      expect(() =>
        step({ ...away, workingCopy: copyIn(step === submitCopy ? 'draft' : 'in_review').workingCopy }, by(chief, { reason: 'x' })),
      ).toThrow(expect.objectContaining({ code: 'not-published' }));
    expect(discardCopy(away, by(editor)).workingCopy).toBeUndefined();
  });

  it('is there as before when readers see the article again', () => {
    const before = copyIn('approved');
    const back = publish(unpublish(before, by(editor)), by(editor));
    expect(back.workingCopy).toEqual(before.workingCopy);
    expect(back.content).toEqual(before.content);
    expect(publishCopy(back, by(editor)).content.headline).toBe('The tide goes out');
  });

  it('is the draft when the article is revised, and who wrote it does not approve it', () => {
    const killed = kill(copyIn('draft', { headline: 'The tide goes out', slug: 'ebb' }), by(editor, { reason: 'wrong' }));
    const at = by(chief);
    const draft = revise(killed, at);
    expect(draft).toMatchObject({
      state: 'draft',
      content: { headline: 'The tide goes out' },
      address: { slug: 'ebb', publicPath: '/world/the-tide-comes-in' },
      times: { updatedAt: at.now },
    });
    expect([draft.workingCopy, draft.review.writtenBy]).toEqual([undefined, [writer.id]]);
  });

  it('is the draft also where its section has come back to a slug that made a former path of its own', () => {
    const away = unpublish(copyIn('draft', { slug: 'ebb' }), by(editor));
    const draft = revise({ ...away, address: { ...away.address, previousPaths: ['/world/ebb'] } }, by(editor));
    expect(draft.address).toMatchObject({ path: '/world/ebb', previousPaths: ['/world/the-tide-comes-in'] });
  });

  it('has its schedule end, and says so', () => {
    const before = copyIn('scheduled');
    const at = by(editor);
    const { workingCopy } = unpublish(before, at);
    expect(workingCopy).toMatchObject({ state: 'approved', scheduleError: { code: 'not-published', at: at.now } });
    expect(workingCopy?.schedule).toBeUndefined();
  });
});

it('An edit of a working copy is refused where its table has no row, whatever it says', () => {
  const other = { content: articleIn('published').content, slug: 'ebb', minor: false };
  expect(() => editWorkingCopy(copyIn('in_review'), other, by(writer))).toThrow(expect.objectContaining({ code: 'not-permitted' }));
});
