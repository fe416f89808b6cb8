import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Colleague, type Json, made } from '#testing';
import { type AdDesk, openAdDesk } from '../ad-desk.js';
import { makePlacement, makeSponsor } from '../booking/booked.js';
import { approved, imageContent, makeCreative, makeImage, step, textContent, upload } from './made.js';
import { picture } from './pictures.js';

const topics = ['creative.submitted', 'creative.approved', 'creative.rejected'];
const outcome = ({ status, body }: Answer) => [status, body.type, body.errors?.[0]?.pointer];

describe('A creative', () => {
  let desk: AdDesk;
  let other: Colleague;

  beforeAll(async () => {
    desk = await openAdDesk('creative-lifecycle');
    other = await desk.colleague('other', 'ad-manager');
    await makePlacement(desk);
  });
  afterAll(() => desk.stop());

  const edit = (who: Colleague, { id, version }: Json, patch: object) => who.patch(`/creatives/${id}`, patch, { version });
  const approve = (who: Colleague, { id, version }: Json, body: object = {}) => who.post(`/creatives/${id}/approve`, body, { version });
  const told = async ({ id }: Json): Promise<Json[]> => {
    const all: Json[] = [];
    for (const topic of topics) for (const data of await desk.told(topic, id)) all.push({ topic, ...data });
    return all.toSorted((one, another) => one.version - another.version);
  };
  const trail = async ({ id }: Json): Promise<Json[]> => made(await desk.ops.get(`/audit?aggregateId=${id}`)).items.toReversed();

  it('goes from draft to readers by two people, and each step is told and noted', async () => {
    const sponsor = await makeSponsor(desk);
    const draft = await makeImage(desk, { sponsorId: sponsor.id, link: 'https://haverleigh-oats.example' });
    expect(draft).toMatchObject({ version: 2, state: 'draft', link: 'https://haverleigh-oats.example/', content: { alt: 'A bowl' } });
    const rejected = await step(other, await step(desk.manager, draft, 'submit'), 'reject', { reason: 'The bowl is empty' });
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'The bowl is empty' });
    const mended = made(await edit(desk.manager, rejected, { content: { kind: 'image', alt: 'A full bowl' } }));
    expect([mended.state, mended.reason]).toEqual(['draft', undefined]);
    const shown = await approved(desk, mended);
    expect(shown).toMatchObject({ version: 7, state: 'approved', review: { writtenBy: [] } });
    const { id } = draft;
    const known = { id, sponsorId: sponsor.id, kind: 'image', name: 'Oats', at: expect.any(String) };
    expect(await told(shown)).toEqual([
      { topic: 'creative.submitted', ...known, version: 3 },
      { topic: 'creative.rejected', ...known, version: 4, reason: 'The bowl is empty' },
      { topic: 'creative.submitted', ...known, version: 6 },
      { topic: 'creative.approved', ...known, version: 7 },
    ]);
    const lines = await trail(shown);
    expect(lines.map(({ action, version }) => [action, version])).toEqual(
      ['create', 'place-pictures', 'submit', 'reject', 'edit', 'submit', 'approve'].map((action, at) => [action, at + 1]),
    );
    expect(lines[3]).toMatchObject({ why: 'The bowl is empty', before: { state: 'submitted' }, after: { state: 'rejected' } });
    expect(new Set(lines.map(({ actor }) => actor)).size).toBe(3);
  });

  it('that was approved is in review again after any change of what readers see, and after none that they do not', async () => {
    const shown = await approved(desk, await makeImage(desk));
    const same = made(await edit(other, shown, { name: shown.name, content: imageContent }));
    expect([same.version, same.state]).toEqual([shown.version, 'approved']);
    const renamed = made(await edit(other, shown, { name: 'Barley' }));
    expect(renamed).toEqual({ ...shown, version: shown.version + 1, name: 'Barley' });
    expect((await trail(shown)).at(-1)).toMatchObject({ action: 'edit', before: { name: 'Oats' }, after: { name: 'Barley' } });
    const reworded = made(await edit(other, renamed, { content: { ...imageContent, alt: 'A bowl of barley' } }));
    expect([reworded.version, reworded.state]).toEqual([renamed.version + 1, 'submitted']);
    const again = await step(desk.chief, reworded, 'approve');
    const repainted = made(await upload(desk.manager, again, await picture(320, 100).jpeg().toBuffer()));
    expect([repainted.state, repainted.content.pictures.length]).toEqual(['submitted', 1]);
    expect((await told(shown)).slice(-4).map(({ topic }) => topic)).toEqual([
      'creative.approved',
      'creative.submitted',
      'creative.approved',
      'creative.submitted',
    ]);
  });

  it('is approved by nobody who made, changed or submitted it; by a chief alone only with a reason', async () => {
    const inReview = await step(other, await makeCreative(desk), 'submit');
    for (const who of [desk.manager, other])
      expect(outcome(await approve(who, inReview))).toEqual([403, '/problems/two-person-rule', undefined]);
    const changed = made(await edit(desk.chief, inReview, { content: { ...textContent, headline: 'Barley' } }));
    for (const who of [desk.manager, other]) expect((await approve(who, changed)).status).toBe(403);
    expect(outcome(await approve(desk.chief, changed))).toEqual([422, '/problems/reason-required', '/reason']);
    made(await approve(desk.chief, changed, { reason: 'The night desk decides' }));
    expect((await trail(inReview)).at(-1)).toMatchObject({ action: 'approve', why: 'The night desk decides' });
  });

  it('is approved as it was looked at, or not at all, whoever changes it at that moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const inReview = await step(desk.manager, await makeCreative(desk), 'submit');
      const answers = await Promise.all([
        approve(desk.chief, inReview),
        edit(other, inReview, { content: { ...textContent, headline: `Round ${round}` } }),
      ]);
      expect(answers.map(({ status }) => status).toSorted((one, another) => one - another)).toEqual([200, 412]);
      const { state, content } = made(await desk.manager.get(`/creatives/${inReview.id}`));
      expect([state, content.headline]).toEqual(
        state === 'approved' ? ['approved', textContent.headline] : ['submitted', `Round ${round}`],
      );
    }
  });

  it('is refused where it is political, incomplete, of another kind, of a sponsor that is not there, or leads astray', async () => {
    const input = { name: 'Oats', political: false, content: textContent };
    const post = (over: object) => desk.manager.post('/creatives', { ...input, ...over });
    const archived = await makeSponsor(desk);
    made(await desk.manager.patch(`/sponsors/${archived.id}`, { state: 'archived' }, { version: 1 }));
    const article = { kind: 'sponsored-article', articleId: 'art_1', advertiser: 'Oats' };
    expect([
      outcome(await post({ political: true })),
      outcome(await post({ sponsorId: 'spn_none' })),
      outcome(await post({ sponsorId: archived.id })),
      outcome(await post({ content: article, link: 'https://elsewhere.example/' })),
      outcome(await post({ content: { ...textContent, headline: 'x'.repeat(91) } })),
      outcome(await post({ link: 'https://good.example@evil.example/' })),
      outcome(await post({ link: 'javascript:alert(1)' })),
      outcome(await post({ link: 'https://good.example/\u0000' })),
    ]).toEqual([
      [422, '/problems/political-advertising', '/political'],
      [422, '/problems/unknown-reference', '/sponsorId'],
      [409, '/problems/sponsor-archived', undefined],
      [422, '/problems/invalid-creative', '/link'],
      [400, '/problems/invalid-request', '/content/headline'],
      [400, '/problems/invalid-request', '/link'],
      [400, '/problems/invalid-request', '/link'],
      [400, '/problems/invalid-request', '/link'],
    ]);
    const unheard = await makeCreative(desk, { content: article });
    expect(outcome(await desk.manager.post(`/creatives/${unheard.id}/submit`, {}, { version: 1 }))).toEqual([
      422,
      '/problems/incomplete-creative',
      '/content/articleId',
    ]);
    const draft = await makeCreative(desk, { content: imageContent });
    expect(outcome(await edit(desk.manager, draft, { political: true }))).toEqual([422, '/problems/political-advertising', '/political']);
    expect(outcome(await edit(desk.manager, draft, { content: textContent }))).toEqual([
      422,
      '/problems/invalid-creative',
      '/content/kind',
    ]);
    expect(outcome(await desk.manager.post(`/creatives/${draft.id}/submit`, {}, { version: 1 }))).toEqual([
      422,
      '/problems/incomplete-creative',
      '/content/pictures',
    ]);
    expect((await trail(draft)).map(({ action }) => action)).toEqual(['create']);
  });

  it('takes an upload once, however often it is sent', async () => {
    const draft = await makeCreative(desk, { content: imageContent });
    const file = await picture().png().toBuffer();
    const send = () => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(file)]), 'oats.png');
      return desk.manager.post(`/creatives/${draft.id}/pictures`, form, { version: 1, key: 'the-same' });
    };
    const [first, second] = [made(await send()), made(await send())];
    expect([second, second.version]).toEqual([first, 2]);
  });

  it('is found by its sponsor and by its state', async () => {
    const sponsor = await makeSponsor(desk);
    const one = await makeCreative(desk, { sponsorId: sponsor.id });
    const two = await step(desk.manager, await makeCreative(desk, { sponsorId: sponsor.id }), 'submit');
    const ids = async (query: string) =>
      made(await desk.ops.get(`/creatives?sponsorId=${sponsor.id}${query}`)).items.map(({ id }: Json) => id);
    expect([await ids(''), await ids('&state=submitted'), await ids('&state=approved')]).toEqual([[two.id, one.id], [two.id], []]);
  });
});

describe('Where the paper has switched the rule of two people off', () => {
  it('whoever made a creative may approve it', async () => {
    const desk = await openAdDesk('one-person', undefined, { TWO_PERSON_RULE: 'off' });
    const shown = await step(desk.manager, await step(desk.manager, await makeCreative(desk), 'submit'), 'approve');
    expect(shown.state).toBe('approved');
    await desk.stop();
  });
});
