import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { BrowserOfReader, type Visit } from './browser-of-reader.js';
import { draftForm as shown, editorPages, type EditorsSite, errorsOf, home, noticeOf, openEditors, settledIn, valueOf } from './editors.js';
import { wholeDraft } from './fixtures/newsroom-articles.js';

describe('the editors’ desk', () => {
  let desk: EditorsSite;
  const path = '/desk/articles/art_draft';
  const send = (fields: Record<string, string | Blob>) => desk.post(path, { ...shown, ...fields });

  beforeAll(async () => {
    desk = await openEditors('editors-desk');
  });
  afterAll(() => desk.stop());
  beforeEach(() => desk.reset());

  describe('lets in', () => {
    it.each(editorPages)('nobody who is not signed in, and leads them back: %s', async page => {
      const { status, headers } = await new BrowserOfReader(desk.site).visit(page);
      expect([status, headers.get('location')]).toEqual([303, `/login?${new URLSearchParams({ return: page })}`]);
      expect(desk.upstream.asked).toEqual([]);
    });

    it('none who is only a moderator, and each of those who write', async () => {
      for (const [role, expected] of [
        ['moderator', 403],
        ['writer', 200],
        ['editor', 200],
        ['chief', 200],
      ] as const) {
        const other = new BrowserOfReader(desk.site);
        await other.signIn({ name: 'Mo', roles: [role] });
        for (const page of editorPages) {
          const { status, headers } = await other.visit(page);
          expect([role, page, status, headers.get('cache-control')]).toEqual([role, page, expected, 'no-store']);
          expect(headers.get('x-robots-tag')).toBe('noindex');
        }
      }
    });

    it('no form of another place, and keeps that of who is no longer signed in', async () => {
      const foreign = await desk.post(path, { ...shown, headline: 'Mine' }, { origin: 'https://evil.example' });
      expect([foreign.status, desk.writes()]).toEqual([403, []]);
      const picture = new File([new Uint8Array(5_000_000)], 'quay.jpg', { type: 'image/jpeg' });
      const forms: Record<string, string | Blob>[] = [{ ...shown }, { 'hero.file': picture, ...shown }];
      for (const form of forms) {
        const signedOut = await desk.post(path, { ...form, headline: 'Mine' }, { origin: home }, new BrowserOfReader(desk.site));
        expect([signedOut.status, valueOf(signedOut, 'headline'), desk.writes()]).toEqual([403, 'Mine', []]);
      }
    });
  });

  it('begins no article that could not be saved, where nobody says which sections there are', async () => {
    desk.answers['GET /sections'] = [503, {}];
    const answer = await desk.browser.visit('/desk/articles/new');
    expect([answer.status, noticeOf(answer)]).toEqual([503, expect.stringContaining('The newsroom is away')]);
  });

  it('asks for a list in the name of who looks at it', async () => {
    await desk.browser.visit('/desk/articles?list=in_review&section=sec_town&after=abc');
    const [asked] = desk.upstream.asked;
    expect(asked?.url).toMatch(/^\/articles\?state=in_review&limit=25&.*section=sec_town&after=abc$/);
    expect(asked?.headers['authorization']).toMatch(/^Bearer /);
    await desk.browser.visit('/desk/articles');
    const own = desk.upstream.asked.map(({ url }) => url).filter(url => url.includes('by=me'));
    expect([own.length, own.filter(url => url.includes('workingCopy=any')).length]).toEqual([2, 1]);
  });

  it('asks the service six things for a form and each that it names and nobody offers, three to save it, one for a step', async () => {
    const asked = () => desk.upstream.asked.splice(0).map(({ method, url }) => `${method} ${url.split('?')[0]}`);
    await desk.browser.visit(path);
    expect(asked().toSorted()).toEqual([
      'GET /articles',
      'GET /articles/art_draft',
      'GET /articles/art_lost',
      'GET /authors',
      'GET /images',
      'GET /sections',
      'PUT /articles/art_draft/editing',
    ]);
    await send({ headline: 'Another', do: 'submit' });
    expect(asked()).toEqual(['GET /articles/art_draft', 'GET /authors', 'PATCH /articles/art_draft', 'POST /articles/art_draft/submit']);
  });

  it('says who else has an article open', async () => {
    expect(parse((await desk.browser.visit(path)).text).querySelector('[data-present]')?.text).toContain('Other Editor');
  });

  it('says of who has handed an article on that they have it open no more', async () => {
    desk.answers['GET /articles/art_draft'] = [200, { ...wholeDraft, state: 'in_review', allowed: [] }];
    await desk.browser.visit(path);
    expect(desk.upstream.asked.flatMap(({ method, url }) => (url.endsWith('/editing') ? [method] : []))).toEqual(['DELETE']);
  });

  it('saves what was changed and nothing else, of the version that was seen', async () => {
    const { status, headers } = await send({ headline: 'Another', do: 'save' });
    expect([status, headers.get('location')]).toEqual([303, expect.stringMatching(/^\/desk\/articles\/art_draft\?told=/)]);
    const [write] = desk.writes();
    expect([write?.method, write?.url, JSON.parse(write?.body ?? '')]).toEqual(['PATCH', '/articles/art_draft', { headline: 'Another' }]);
    expect(write?.headers['if-match']).toBe('"4"');
    const saved = await desk.browser.visit(headers.get('location') ?? '');
    expect([noticeOf(saved), settledIn(saved)]).toEqual([expect.stringContaining('Saved.'), 'k-1']);
  });

  it('changes nothing where nothing was', async () => {
    await send({ do: 'save' });
    expect(desk.writes()).toEqual([]);
  });

  it('saves before it takes a step, of the version that the saving made; sent twice it is one step', async () => {
    for (let twice = 0; twice < 2; twice += 1) await send({ kicker: 'Water', do: 'submit' });
    const writes = desk.writes();
    expect(writes.map(({ method, url }) => `${method} ${url}`).slice(0, 2)).toEqual([
      'PATCH /articles/art_draft',
      'POST /articles/art_draft/submit',
    ]);
    expect(writes[1]?.headers['if-match']).toBe('"5"');
    expect(new Set(writes.filter(({ method }) => method === 'POST').map(({ headers }) => headers['idempotency-key']))).toEqual(
      new Set(['k-1.submit']),
    );
  });

  it('takes a step with what it asks for, on the paper’s clock', async () => {
    await send({ do: 'embargo', 'embargo.note': 'Until noon', 'embargo.until': '2027-01-04T12:00' });
    expect(JSON.parse(desk.writes()[0]?.body ?? '')).toEqual({ note: 'Until noon', until: '2027-01-04T11:00:00.000Z' });
    const { headers } = await send({ do: 'delete', 'delete.reason': 'A mistake' });
    expect([desk.writes()[1]?.url, headers.get('location')]).toEqual([
      '/articles/art_draft?reason=A+mistake',
      expect.stringMatching(/^\/desk\/articles\?told=/),
    ]);
  });

  it('lays blocks otherwise without a script, and saves nothing', async () => {
    const { status, text } = await send({ do: 'up:b2', headline: 'Typed' });
    const blocks = parse(text)
      .querySelectorAll('.editor-body__blocks [data-block]')
      .map(block => block.getAttribute('data-block'));
    expect([status, blocks.slice(0, 2), desk.writes()]).toEqual([200, ['b2', 'b1'], []]);
    expect(valueOf({ text } as Visit, 'headline')).toBe('Typed');
  });

  it('saves nothing and takes no step where Enter was pressed, and says so beside what was typed', async () => {
    const entered = await send({ do: 'enter', headline: 'Typed', 'embargo.note': 'Until noon' });
    expect([entered.status, desk.writes(), noticeOf(entered)]).toEqual([200, [], expect.stringContaining('Nothing was saved')]);
    expect([valueOf(entered, 'headline'), valueOf(entered, 'embargo.note'), valueOf(entered, 'version')]).toEqual([
      'Typed',
      'Until noon',
      '4',
    ]);
  });

  it('tells at the field what the service has refused', async () => {
    const errors = [{ pointer: '/headline' }, { pointer: '/body/1/content' }];
    desk.answers['PATCH /articles/art_draft'] = [422, { type: '/problems/invalid-article', errors }];
    const answer = await send({ headline: '', 'block.b2.content': '', do: 'save' });
    expect([answer.status, errorsOf(answer)]).toEqual([422, ['headline-error', 'block.b2.content-error']]);
  });

  it('says of a step that was refused that the text is saved, and shows it as it is', async () => {
    desk.answers['POST /articles/art_draft/submit'] = [403, { type: '/problems/two-person-rule' }];
    const answer = await send({ kicker: 'Water', do: 'submit' });
    expect(noticeOf(answer)).toMatch(/Somebody else has to approve it.*What you typed is saved/s);
    expect(settledIn(answer)).toBe('k-1');
  });

  it.each(['/nowhere', 'harbour wall', 'https://elsewhere.example/x'])('says that no article is at %s', async at => {
    const lost = await desk.browser.visit(`/desk/articles?${new URLSearchParams({ at })}`);
    expect([lost.status, noticeOf(lost).includes('No article is at this address'), valueOf(lost, 'at')]).toEqual([404, true, at]);
  });

  it('knows nothing of an article that is not there', async () => {
    for (const id of ['art_lost', '..%2Fx', 'art_draft%00']) expect((await desk.browser.visit(`/desk/articles/${id}`)).status).toBe(404);
  });
});
