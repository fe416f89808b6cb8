import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { emptyFields } from '../src/domain/editing/article-fields.js';
import { BrowserOfReader } from './browser-of-reader.js';
import { draftForm, type EditorsSite, formOf, home, noticeOf, openEditors, settledIn, valueOf } from './editors.js';
import { wholeDraft } from './fixtures/newsroom-articles.js';

describe('what was typed at the editors’ desk', () => {
  let desk: EditorsSite;
  const path = '/desk/articles/art_draft';
  const send = (fields: Record<string, string | Blob>) => desk.post(path, { ...draftForm, ...fields });

  beforeAll(async () => {
    desk = await openEditors('editors-losses');
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.reset());

  it('stands beside what stands now, where somebody was quicker; sent again it counts', async () => {
    desk.answers['PATCH /articles/art_draft'] = [
      412,
      {
        type: '/problems/version-conflict',
        changes: [
          { field: 'headline', by: 'usr_other', at: '2026-11-23T10:20:00.000Z' },
          { field: 'authors', by: 'usr_gone', byName: 'Ann Early', at: '2026-11-23T10:10:00.000Z' },
          { field: 'state', by: 'schedule:usr_other', at: '2026-11-23T10:05:00.000Z' },
        ],
      },
    ];
    desk.answers['GET /articles/art_draft'] = [
      200,
      { ...wholeDraft, version: 9, headline: 'Theirs', authors: [{ authorId: 'aut_world' }] },
    ];
    const answer = await send({ headline: 'Mine', do: 'save' });
    expect([answer.status, valueOf(answer, 'headline'), valueOf(answer, 'version')]).toEqual([412, 'Mine', '9']);
    expect(settledIn(answer)).toBeUndefined();
    expect(desk.upstream.asked.filter(({ url }) => url.startsWith('/authors'))).toHaveLength(1);
    const page = parse(answer.text);
    expect(page.querySelector('.editor-theirs q')?.text).toBe('Theirs');
    const missed = page.querySelectorAll('.editor-missed li').map(({ text }) => text);
    expect(missed).toEqual([
      expect.stringMatching(/^Headline.*Other Editor/s),
      expect.stringMatching(/^Authors: The World Desk.*Ann Early/s),
      expect.stringMatching(/the schedule/),
    ]);
  });

  it('is all that is kept over what somebody else was quicker with: the rest says what stands there now', async () => {
    desk.answers['GET /articles/art_draft'] = [200, wholeDraft];
    const marks = valueOf(await desk.browser.visit(path), 'marks') ?? '';
    const changes = ['kicker', 'body'].map(field => ({ field, by: 'usr_other', at: '2026-11-23T10:20:00.000Z' }));
    desk.answers['PATCH /articles/art_draft'] = [412, { type: '/problems/version-conflict', changes }];
    const added = { id: 'b-theirs', type: 'text', content: 'A paragraph of somebody else.' };
    desk.answers['GET /articles/art_draft'] = [200, { ...wholeDraft, version: 9, kicker: 'Theirs', body: [...wholeDraft.body, added] }];
    const late = await send({ standfirst: 'Mine', marks, do: 'save' });
    expect(['kicker', 'standfirst', 'block.b-theirs.content'].map(name => valueOf(late, name))).toEqual(['Theirs', 'Mine', added.content]);
    const missed = parse(late.text).querySelectorAll('.editor-missed li');
    expect(missed.map(({ text }) => text)).toEqual([expect.stringMatching(/^Kicker: Theirs/), expect.stringMatching(/^Text/)]);
    const both = await send({ 'block.b1.content': 'Mine too', marks, do: 'save' });
    expect([valueOf(both, 'block.b-theirs.content'), parse(both.text).querySelector('.editor-body > .editor-theirs')?.text]).toEqual([
      undefined,
      expect.stringContaining(added.content),
    ]);
    desk.answers['PATCH /articles/art_draft'] = [200, { version: 10 }];
    await send({ ...formOf(late), do: 'save' });
    expect(JSON.parse(desk.writes().at(-1)?.body ?? '')).toEqual({ standfirst: 'Mine' });
  });

  it('undoes nothing of what somebody else has saved and nobody has shown: it stays of its version until then', async () => {
    desk.answers['GET /articles/art_draft'] = [200, { ...wholeDraft, version: 9, kicker: 'Theirs' }];
    const reshaped = await send({ do: 'up:b2', headline: 'Mine' });
    desk.answers['PATCH /articles/art_draft'] = [422, { type: '/problems/invalid-article', errors: [{ pointer: '/headline' }] }];
    const refused = await send({ headline: '', do: 'save' });
    expect([valueOf(reshaped, 'version'), valueOf(refused, 'version')]).toEqual(['4', '4']);
  });

  it('is asked for once more where it stands there by now, and nobody is said to have been quicker', async () => {
    desk.answers['POST /articles/art_draft/submit'] = [412, { type: '/problems/version-conflict', changes: [] }];
    desk.answers['GET /articles/art_draft'] = [200, { ...wholeDraft, version: 9 }];
    const answer = await send({ do: 'submit' });
    expect([answer.status, valueOf(answer, 'version'), noticeOf(answer)]).toEqual([412, '9', expect.stringContaining('not done yet')]);
    expect([parse(answer.text).querySelector('[data-unsaved=""]'), settledIn(answer)]).toEqual([null, 'k-1']);
  });

  it('is kept where the service is away, to be sent again', async () => {
    desk.upstream.answer = (_request, response) => void response.socket?.destroy();
    const answer = await send({ headline: 'Mine', do: 'save' });
    expect([answer.status, valueOf(answer, 'headline')]).toEqual([503, 'Mine']);
  });

  it('is kept where a newer release answers in a form that this one does not know', async () => {
    desk.answers['GET /articles/art_draft'] = [200, { ...wholeDraft, state: 'embalmed' }];
    const answer = await send({ headline: 'Mine', do: 'save' });
    expect([answer.status, valueOf(answer, 'headline')]).toEqual([503, 'Mine']);
  });

  it('is kept of whoever has lost the role, by the session or by the service', async () => {
    const other = new BrowserOfReader(desk.site);
    await other.signIn({ name: 'Mo', roles: ['moderator'] });
    const bySession = await desk.post(path, { ...draftForm, headline: 'Mine' }, { origin: home }, other);
    desk.answers['PATCH /articles/art_draft'] = [403, { type: '/problems/forbidden' }];
    const byService = await send({ headline: 'Mine', do: 'save' });
    for (const answer of [bySession, byService]) expect([answer.status, valueOf(answer, 'headline')]).toEqual([403, 'Mine']);
  });

  it('is the same new article when it is sent twice', async () => {
    const fields = { ...emptyFields('story', 'b1'), key: 'k-2', headline: 'H', 'block.b1.content': 'One\n\nTwo\n\nThree', do: 'save' };
    for (let twice = 0; twice < 2; twice += 1) await desk.post('/desk/articles/new', fields);
    const [first, second] = desk.writes();
    expect([second?.headers['idempotency-key'], second?.body]).toEqual([first?.headers['idempotency-key'], first?.body]);
    const { body } = JSON.parse(first?.body ?? '') as { body: { id: string }[] };
    expect(new Set(body.map(({ id }) => id)).size).toBe(3);
  });

  it('makes no guest of an author because nobody says who is known', async () => {
    desk.answers['GET /authors'] = [503, {}];
    const answer = await send({ headline: 'Mine', do: 'save' });
    expect([answer.status, valueOf(answer, 'headline'), desk.writes()]).toEqual([503, 'Mine', []]);
  });

  it('is not passed over where the text may no longer be changed', async () => {
    desk.answers['GET /articles/art_draft'] = [200, { ...wholeDraft, version: 9, state: 'in_review', allowed: [] }];
    desk.answers['PATCH /articles/art_draft'] = [412, { type: '/problems/version-conflict', changes: [] }];
    const answer = await send({ headline: 'Mine', do: 'save' });
    expect([answer.status, desk.writes()[0]?.headers['if-match']]).toEqual([412, '"4"']);
    expect(parse(answer.text).querySelector('.desk-kept')?.text).toContain('Mine');
  });

  it('is nothing where the form has no text, and takes nothing away', async () => {
    desk.answers['POST /articles/art_draft/submit'] = [409, { type: '/problems/transition-refused' }];
    const answer = await desk.post(path, { key: 'k-3', version: '4', kind: 'story', do: 'submit' });
    expect(desk.writes().map(({ method }) => method)).toEqual(['POST']);
    expect([answer.status, valueOf(answer, 'headline')]).toEqual([409, wholeDraft.headline]);
  });

  it('changes no article without its version', async () => {
    await send({ headline: 'Mine', version: '', do: 'save' });
    expect(desk.writes()[0]?.headers['if-match']).toBe('"0"');
  });

  it('is kept of an article that was deleted meanwhile, to be a new one', async () => {
    desk.answers['GET /articles/art_draft'] = [404, { type: '/problems/article-not-found' }];
    const answer = await send({ headline: 'Mine', do: 'publish' });
    expect([answer.status, valueOf(answer, 'headline'), valueOf(answer, 'do')]).toEqual([404, 'Mine', 'save']);
    expect(parse(answer.text).querySelector('form.desk-kept')?.getAttribute('action')).toBe('/desk/articles/new');
  });
});
