import { jest } from '@jest/globals';
import { allButTheDate, type Answer, type Colleague, type Json, made, step } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

const outcome = ({ status, body }: Answer) => [status, body?.type ?? body?.state];

describe("The newsroom's rules", () => {
  let newsroom: Newsroom;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('rules');
    section = await makeSection(newsroom);
  });

  afterAll(() => newsroom.stop());

  const post = (who: 'writer' | 'editor' | 'chief', article: Json, action: string, body: object = {}) =>
    newsroom[who].post(`/articles/${article.id}/${action}`, body, { version: article.version });

  const create = (over: object, who: 'writer' | 'editor' = 'writer') => newsroom[who].post('/articles', leastArticle(section.id, over));

  const inReviewBy = async (who: 'editor' | 'chief') =>
    step(newsroom[who], made(await newsroom[who].post('/articles', leastArticle(section.id))), 'submit');

  describe('of two persons', () => {
    it('let nobody approve their own text', async () => {
      const article = await inReviewBy('editor');
      expect(outcome(await post('editor', article, 'approve'))).toEqual([403, '/problems/two-person-rule']);
      expect(outcome(await post('editor', article, 'approve', { reason: 'I am sure' }))).toEqual([403, '/problems/two-person-rule']);
      expect(outcome(await post('chief', article, 'approve'))).toEqual([200, 'approved']);
    });

    it('let a chief do it alone, with a reason that the audit keeps', async () => {
      const article = await inReviewBy('chief');
      expect(outcome(await post('chief', article, 'publish'))).toEqual([422, '/problems/reason-required']);
      expect(outcome(await post('chief', article, 'publish', { reason: 'night desk' }))).toEqual([200, 'published']);
      const { body } = await newsroom.chief.get(`/audit?aggregateId=${article.id}&action=publish`);
      expect(body.items[0].why).toBe('night desk');
    });

    it('send edited content back to review, where its editor may not approve it', async () => {
      const article = await articleAt(newsroom, 'approved', leastArticle(section.id));
      const edited = made(await newsroom.editor.patch(`/articles/${article.id}`, { headline: 'Otherwise' }, { version: article.version }));
      expect(edited.state).toBe('in_review');
      expect(outcome(await post('editor', edited, 'approve'))).toEqual([403, '/problems/two-person-rule']);
    });

    it('remember who wrote while readers saw it', async () => {
      let article = await articleAt(newsroom, 'published', leastArticle(section.id));
      const second = await newsroom.colleague('second', 'editor');
      article = made(await second.patch(`/articles/${article.id}`, { headline: 'Otherwise' }, { version: article.version }));
      for (const action of ['unpublish', 'revise']) article = await step(newsroom.editor, article, action);
      article = await step(newsroom.writer, article, 'submit');
      const approve = (who: Colleague) => who.post(`/articles/${article.id}/approve`, {}, { version: article.version });
      expect(outcome(await approve(second))).toEqual([403, '/problems/two-person-rule']);
      expect(outcome(await approve(newsroom.editor))).toEqual([200, 'approved']);
    });
  });

  describe('of embargoes', () => {
    it('let no publish path pass, and only a chief lift it', async () => {
      const approved = await articleAt(newsroom, 'approved', leastArticle(section.id));
      const path = `/articles/${approved.id}/embargo`;
      const placed = made(await newsroom.editor.put(path, { note: 'The jury is out' }, { version: approved.version }));
      expect(placed.embargo).toMatchObject({ note: 'The jury is out' });
      expect(outcome(await post('chief', placed, 'publish', { reason: 'now' }))).toEqual([409, '/problems/embargoed']);
      expect(outcome(await newsroom.editor.put(path, { note: 'x' }, { version: placed.version }))).toEqual([409, '/problems/embargoed']);
      expect((await newsroom.editor.delete(path, { version: placed.version })).status).toBe(403);
      const lifted = made(await newsroom.chief.delete(`${path}?reason=verdict`, { version: placed.version }));
      expect(lifted.embargo).toBeUndefined();
      expect(outcome(await post('editor', lifted, 'publish'))).toEqual([200, 'published']);
      const { body } = await newsroom.chief.get(`/audit?aggregateId=${approved.id}&action=lift-embargo`);
      expect(body.items[0]).toMatchObject({ why: 'verdict', before: { 'embargo/note': 'The jury is out' } });
    });

    it('forget it when it lapses', async () => {
      const approved = await articleAt(newsroom, 'approved', leastArticle(section.id));
      const until = new Date(Date.now() + 400).toISOString();
      const placed = made(
        await newsroom.editor.put(`/articles/${approved.id}/embargo`, { until, note: 'soon' }, { version: approved.version }),
      );
      expect(outcome(await post('editor', placed, 'publish'))).toEqual([409, '/problems/embargoed']);
      while (Date.now() <= Date.parse(until)) await newsroom.reader.get('/health/live');
      expect((await newsroom.editor.get(`/articles/${approved.id}`)).body.embargo).toBeUndefined();
      expect(outcome(await post('editor', placed, 'publish'))).toEqual([200, 'published']);
    });

    it('last as long as the database’s clock says, and not that of a process which is fast', async () => {
      const approved = await articleAt(newsroom, 'approved', leastArticle(section.id));
      const until = new Date(Date.now() + 30_000).toISOString();
      const placed = made(
        await newsroom.editor.put(`/articles/${approved.id}/embargo`, { until, note: 'soon' }, { version: approved.version }),
      );
      jest.useFakeTimers({ now: Date.now() + 60_000, doNotFake: [...allButTheDate] });
      try {
        expect(outcome(await post('editor', placed, 'publish'))).toEqual([409, '/problems/embargoed']);
      } finally {
        jest.useRealTimers();
      }
    });

    it('end in the future', async () => {
      const draft = made(await newsroom.writer.post('/articles', leastArticle(section.id)));
      const past = { until: '2020-01-01T00:00:00Z', note: 'late' };
      const answer = await newsroom.writer.put(`/articles/${draft.id}/embargo`, past, { version: 1 });
      expect(outcome(answer)).toEqual([422, '/problems/embargo-in-the-past']);
    });
  });

  describe('of what may be written', () => {
    it('make text safe on the way in', async () => {
      const body = [{ type: 'text', content: 'a<script>x</script><b onclick="y">b</b>' }];
      expect((await create({ body })).body.body).toEqual([{ id: expect.stringMatching(/^\w+$/), type: 'text', content: 'a<b>b</b>' }]);
    });

    it('leave raw HTML to editors', async () => {
      const body = [{ type: 'raw_html', content: '<table><tbody><tr><td>1</td></tr></tbody></table>' }];
      expect(outcome(await create({ body }))).toEqual([403, '/problems/raw-html-not-permitted']);
      expect(outcome(await create({ body }, 'editor'))).toEqual([201, 'draft']);
    });

    it.each([
      [{ sectionIds: ['sec_lost'] }, 422, '/sectionIds/0'],
      [{ heroId: 'img_lost' }, 422, '/heroId'],
      [{ authors: [{ authorId: 'aut_lost' }] }, 422, '/authors/0/authorId'],
      [{ body: [{ type: 'embed', url: 'https://evil.example/x' }] }, 422, '/body/0/url'],
      [
        {
          tags: [
            { slug: 'a', name: 'A' },
            { slug: 'a', name: 'A' },
          ],
        },
        422,
        '/tags/1',
      ],
      [{ slug: 'login' }, 422, '/slug'],
      [{ headline: '' }, 400, '/headline'],
      [{ headline: { $gt: '' } }, 400, '/headline/$gt'],
      [{ color: 'red' }, 400, '/color'],
      [{ body: [{ type: 'text' }] }, 400, '/body/0/content'],
    ])('refuse %j with %i at %s', async (over, status, pointer) => {
      const answer = await create(over);
      expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
    });

    it('number a headline whose name is reserved', async () => {
      expect((await create({ headline: 'Search' })).body.slug).toMatch(/^search-\d+$/);
    });
  });

  it('are told by the answer to a change as by the article itself', async () => {
    const embargo = { until: new Date(Date.now() + 60_000).toISOString(), note: 'soon' };
    const ask = (who: 'writer' | 'editor', { id, version }: Json) => ({
      post: (action: string, body: object = {}) => newsroom[who].post(`/articles/${id}/${action}`, body, { version }),
      patch: (path: string, body: object) => newsroom[who].patch(`/articles/${id}${path}`, body, { version }),
      put: (path: string, body: object) => newsroom[who].put(`/articles/${id}${path}`, body, { version }),
    });
    const steps: ['writer' | 'editor', (article: Json) => Promise<Answer>, string?][] = [
      ['writer', article => ask('writer', article).post('submit')],
      ['editor', article => ask('editor', article).patch('', { kicker: 'Sea' })],
      ['editor', article => ask('editor', article).put('/embargo', embargo)],
    ];
    const published: typeof steps = [
      ['editor', article => ask('editor', article).post('publish')],
      ['writer', article => ask('writer', article).patch('/working-copy', { kicker: 'Sea' }), '/working-copy'],
      ['writer', article => ask('writer', article).post('working-copy/submit'), '/working-copy'],
    ];
    const check = async (article: Json, taken: typeof steps) => {
      let { version } = article;
      for (const [who, take, path = ''] of taken) {
        const told = made(await take({ ...article, version }));
        expect(told).toEqual(made(await newsroom[who].get(`/articles/${article.id}${path}`)));
        expect(told.reasonNeeded).toBeDefined();
        ({ version } = told);
      }
    };
    await check(made(await create({})), steps);
    await check(await articleAt(newsroom, 'approved', leastArticle(section.id)), published);
    const [{ body: _body, ...newest }] = [await articleAt(newsroom, 'approved', leastArticle(section.id))];
    expect((await newsroom.editor.get('/articles?limit=1')).body.items).toEqual([newest]);
  });

  it('can be switched off by the paper, as to two persons', async () => {
    const small = await openNewsroom('rules-small', { TWO_PERSON_RULE: 'off' });
    try {
      const { id } = await makeSection(small);
      const draft = made(await small.editor.post('/articles', leastArticle(id)));
      const approved = await step(small.editor, await step(small.editor, draft, 'submit'), 'approve');
      expect(approved.state).toBe('approved');
    } finally {
      await small.stop();
    }
  });
});
