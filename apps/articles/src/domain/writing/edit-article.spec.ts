import { articleIn } from '../../../test/in-each-standing.js';
import { by, chief, editor, sampleDraft, writer } from '../../../test/sample-article.js';
import type { Article } from '../article.js';
import { approve, publish, revise, submit, unpublish } from '../publication/change-state.js';
import { editArticle, type Edit } from './edit-article.js';
import { RedirectLoopError, UnknownReferenceError } from '../errors.js';
import { followSection } from '../publication/move-article.js';

const edit = (
  article: Article,
  { content, ...over }: Partial<Omit<Edit, 'content'>> & { content?: Partial<Article['content']> },
  person = editor,
) => editArticle(article, { content: { ...article.content, ...content }, slug: article.address.slug, minor: false, ...over }, by(person));

describe('Editing', () => {
  it('changes nothing when nothing is changed: not even the version', () => {
    const article = articleIn('published');
    expect(edit(article, {})).toBe(article);
  });

  it.each(['story', 'video'] as const)('of a draft %s moves it without a trace', kind => {
    const moved = edit(sampleDraft({}, kind), { slug: 'ebb', content: { sectionIds: ['sec_city'] } }, writer);
    expect(moved.address).toMatchObject({ slug: 'ebb', path: kind === 'video' ? '/tv/ebb' : '/city/ebb', previousPaths: [] });
  });

  it('of a published article leaves a redirect; chains collapse', () => {
    const twice = edit(edit(articleIn('published'), { slug: 'ebb' }), { slug: 'flood' });
    expect(twice.address).toMatchObject({
      path: '/world/flood',
      publicPath: '/world/flood',
      previousPaths: ['/world/the-tide-comes-in', '/world/ebb'],
    });
  });

  it('refuses a way back to where readers are sent on from', () => {
    const moved = edit(articleIn('published'), { slug: 'ebb' });
    expect(() => edit(moved, { slug: 'the-tide-comes-in' })).toThrow(RedirectLoopError);
  });

  it('refuses what does not exist', () => {
    expect(() => edit(sampleDraft(), { content: { heroId: 'img_lost', authors: [{ authorId: 'aut_lost' }] } })).toThrow(
      UnknownReferenceError,
    );
  });

  it('shows readers substantive changes only', () => {
    const article = articleIn('published');
    const { updatedAt } = article.times;
    expect(edit(article, { content: { tags: [] } }).times.updatedAt).toEqual(updatedAt);
    expect(edit(article, { content: { headline: 'Ebb' }, minor: true }).times.updatedAt).toEqual(updatedAt);
    const rewritten = edit(article, { content: { headline: 'Ebb' } });
    expect(rewritten.times.updatedAt).toEqual(rewritten.times.modifiedAt);
  });
});

describe('A section with another slug', () => {
  it("takes the article's address along and leaves a redirect", () => {
    const moved = followSection(articleIn('published'), { id: 'sec_world', slug: 'globe' }, by(chief));
    expect(moved.address).toMatchObject({ path: '/globe/the-tide-comes-in', previousPaths: ['/world/the-tide-comes-in'] });
    expect(moved.address.sections).toEqual([{ id: 'sec_world', slug: 'globe' }]);
  });

  it('may come back: an old path that is the path again is no redirect', () => {
    const there = followSection(articleIn('published'), { id: 'sec_world', slug: 'globe' }, by(chief));
    const back = followSection(there, { id: 'sec_world', slug: 'world' }, by(chief));
    expect(back.address).toMatchObject({ path: '/world/the-tide-comes-in', previousPaths: ['/globe/the-tide-comes-in'] });
  });

  it('may come back while the article is away: it can be edited, and no path that readers knew is lost', () => {
    const globe = { id: 'sec_world', slug: 'globe' };
    const away = revise(unpublish(followSection(articleIn('published'), globe, by(chief)), by(editor)), by(editor));
    const back = followSection(away, { id: 'sec_world', slug: 'world' }, by(chief));
    expect(back.address).toMatchObject({ path: '/world/the-tide-comes-in', previousPaths: ['/globe/the-tide-comes-in'] });
    expect(edit(back, { content: { headline: 'Ebb' } }).content.headline).toBe('Ebb');
    const elsewhere = edit(back, { slug: 'ebb' });
    const again = publish(approve(submit(elsewhere, by(writer)), by(chief, { reason: 'alone' })), by(chief));
    expect(again.address).toMatchObject({
      path: '/world/ebb',
      previousPaths: ['/globe/the-tide-comes-in', '/world/the-tide-comes-in'],
    });
  });

  it('refuses no edit that comes before the article has followed', () => {
    const globe = followSection(articleIn('published'), { id: 'sec_world', slug: 'globe' }, by(chief));
    const edited = edit(globe, { content: { headline: 'Ebb' } });
    expect(edited.address).toMatchObject({ path: '/world/the-tide-comes-in', previousPaths: ['/globe/the-tide-comes-in'] });
  });

  it('moves no path of an article that lives elsewhere', () => {
    const article = articleIn('published', sampleDraft({ sectionIds: ['sec_city', 'sec_world'] }));
    const moved = followSection(article, { id: 'sec_world', slug: 'globe' }, by(chief));
    expect(moved.address).toMatchObject({ path: article.address.path, previousPaths: [] });
  });
});
