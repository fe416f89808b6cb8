import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newsroomAuthors as authors, wholeDraft as before } from '../../../test/fixtures/newsroom-articles.js';
import { emptyFields, fieldsOf } from './article-fields.js';
import { articleIn, patchIn } from './article-in.js';
import type { Fields } from './block-fields.js';
import type { NewsroomArticle } from './newsroom-article.js';

let made = 0;
const newId = () => `new-${(made += 1)}`;
const shown = fieldsOf(before, authors);
const patch = (over: Fields, article: NewsroomArticle = before) =>
  patchIn({ ...fieldsOf(article, authors), ...over }, { before: article, authors, newId }).content;

describe('the form of an article', () => {
  it('that is sent as it was shown changes nothing', () => {
    expect(patch({})).toEqual({});
  });

  it('that was changed says what was, and nothing else', () => {
    expect(patch({ headline: ' The meadow ', kicker: '', tags: 'The sea wall, Ebb & flow' })).toEqual({
      headline: 'The meadow',
      kicker: null,
      tags: [
        { slug: 'sea-wall', name: 'The sea wall' },
        { slug: 'ebb-flow', name: 'Ebb & flow' },
      ],
    });
  });

  it('takes away what was emptied within a field too', () => {
    expect(patch({ 'comments.days': '', 'comments.guests': '' })).toEqual({
      commentPolicy: { enabled: true, closeAfterDays: null, moderation: 'pre', guestsAllowed: null },
    });
    expect(patch({ 'seo.title': '', 'seo.noindex': '', 'seo.socialImageId': '' })).toEqual({ seo: null });
    expect(patch({ hero: '' })).toEqual({ heroId: null });
  });

  it('says of a picture for elsewhere what it is now, and keeps one that the form does not show', () => {
    const { 'seo.socialImageId': _picture, storyId: _story, ...older } = shown;
    expect(patchIn(older, { before, authors, newId }).content).toEqual({});
    const { seo } = patch({ 'seo.socialImageId': 'img_other' });
    expect(seo).toMatchObject({ socialImageId: 'img_other', title: 'Sea wall' });
  });

  it.each([
    [' sea_wall ', {}],
    ['Harbour vote 2026', { storyId: 'harbour-vote-2026' }],
    ['x'.repeat(70), { storyId: 'x'.repeat(70) }],
    ['!!', { storyId: '!!' }],
    ['', { storyId: null }],
  ])('names a running story by one word: %s', (storyId, said) => expect(patch({ storyId })).toEqual(said));

  it('names people who are known, and guests with the role that they have', () => {
    expect(patch({ 'author.0': 'The World Desk', 'author.2': 'Somebody new' })['authors']).toEqual([
      { authorId: 'aut_world' },
      { name: 'A guest', role: 'Hydrologist' },
      { name: 'Somebody new' },
    ]);
  });

  it('takes the primary section first, and each once', () => {
    const { ['also.sec_world']: _other, ...rest } = shown;
    expect(patch({ section: 'sec_world' })['sectionIds']).toEqual(['sec_world']);
    expect(patchIn(rest, { before, authors, newId }).content['sectionIds']).toEqual([before.sectionIds[0]]);
  });

  it('names related articles and who pays, and neither where they were emptied', () => {
    expect(patch({ 'related.1': '', 'related.2': 'art_other', sponsor: 'spn_mill' })).toEqual({
      relatedIds: ['art_published', 'art_other'],
      sponsoredBy: 'spn_mill',
    });
    expect(patch({ 'related.0': '', 'related.1': '', sponsor: '' })).toEqual({ relatedIds: [], sponsoredBy: null });
  });

  it('leaves an address that was emptied as it is', () => {
    expect(patch({ slug: '' })).toEqual({});
    expect(patch({ slug: 'another' })).toEqual({ slug: 'another' });
  });
});

describe('the body', () => {
  const bodyAfter = (over: Fields) => patch(over)['body'] as NewsroomArticle['body'];

  it('is sent whole, its other blocks untouched, and who serves an embed is not said', () => {
    const body = bodyAfter({ 'block.b2.content': 'Decided' });
    const untouched = before.body.map(({ provider: _provider, ...block }) => block);
    expect(body).toEqual(untouched.map(block => (block.id === 'b2' ? { ...block, content: 'Decided' } : block)));
  });

  it('has several paragraphs of one with empty lines, the first of them with its id', () => {
    const [first, second, third] = bodyAfter({ 'block.b1.content': 'One\nline\n\nTwo & <em>three</em>' });
    expect(first).toEqual({ id: 'b1', type: 'text', content: 'One<br>line' });
    expect(second).toEqual({ id: expect.stringMatching(/^new-/), type: 'text', content: 'Two & <em>three</em>' });
    expect(third?.id).toBe('b2');
  });

  it('has none of a paragraph without words', () => {
    expect(bodyAfter({ 'block.b1.content': ' \n ' })[0]?.id).toBe('b2');
  });

  it('keeps of a film what the form does not show', () => {
    const film = bodyAfter({ 'block.b9.duration': '5:00' }).at(-1)?.['video'];
    expect(film).toMatchObject({ durationSeconds: 300, captions: [{ locale: 'en' }], sources: [{ url: '/media/files/a.mp4' }] });
    const other = bodyAfter({ 'block.b9.url': 'https://films.example/a.m3u8' }).at(-1)?.['video'];
    expect(other).toMatchObject({ sources: [{ url: 'https://films.example/a.m3u8', type: 'application/vnd.apple.mpegurl' }] });
  });

  it('has the captions of a film in their languages, called as they are called there', () => {
    const captionsAfter = (over: Fields) => (bodyAfter(over).at(-1)!['video'] as { captions: object[] }).captions;
    const english = { locale: 'en', label: 'English', url: '/media/files/a.vtt' };
    expect(captionsAfter({ 'block.b9.captionUrl1': '/media/files/b.vtt', 'block.b9.captionLocale1': 'de' })).toEqual([
      english,
      { locale: 'de', label: 'Deutsch', url: '/media/files/b.vtt' },
    ]);
    expect(captionsAfter({ 'block.b9.captionUrl1': '', 'block.b9.captionLocale1': 'de', 'block.b9.duration': '9:00' })).toEqual([english]);
    expect(captionsAfter({ 'block.b9.captionLocale0': 'not a language' })).toEqual([
      { locale: 'not a language', label: 'not a language', url: english.url },
    ]);
    expect(captionsAfter({ 'block.b9.captionUrl0': '' })).toEqual([]);
  });

  it('tells of each block that is sent from which of the form it is', () => {
    const { blocks } = patchIn({ ...shown, 'block.b1.content': 'One\n\nTwo' }, { before, authors, newId });
    expect(blocks.slice(0, 3)).toEqual(['b1', 'b1', 'b2']);
  });

  it('comes back as it was, whatever stands in it', () => {
    const content = fc.stringMatching(/^[\w &<>"';#/.-]{1,40}$/);
    fc.assert(
      fc.property(fc.array(content, { maxLength: 8 }), contents => {
        const article = { ...before, body: contents.map((text, at) => ({ id: `t${at}`, type: 'text', content: text })) };
        expect(patch({}, article)).toEqual({});
      }),
    );
  });
});

describe('a new article', () => {
  it('says only what was filled in', () => {
    const { content } = articleIn({ ...emptyFields('story', 'b1'), headline: 'H', section: 'sec_town' }, { authors, newId });
    expect(content).toEqual({
      kind: 'story',
      headline: 'H',
      genre: 'news',
      notify: 'none',
      sectionIds: ['sec_town'],
      authors: [],
      tags: [],
      sensitive: [],
      relatedIds: [],
      commentPolicy: { enabled: true, moderation: 'inherit' },
      body: [],
    });
  });

  it('of a film has it', () => {
    const fields = { ...emptyFields('video', 'b1'), headline: 'H', 'video.url': '/media/files/a.mp4', 'video.duration': '1:05' };
    expect(articleIn(fields, { authors, newId }).content['video']).toEqual({
      sources: [{ url: '/media/files/a.mp4', type: 'video/mp4' }],
      durationSeconds: 65,
    });
  });
});
