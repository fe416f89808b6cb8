import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, made, type MailServer, openMailServer } from '#testing';
import { singleDeliveryId } from '../../src/domain/delivering/delivery.js';
import { templateNames } from '../../src/domain/templates/template.js';
import { type NoticeDesk, openNoticeDesk, paperUrl } from '../notice-desk.js';
import { MailRoom, occasionId, occasionOf } from './mail-room.js';

const mjml = (inner: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${inner}</mj-text></mj-column></mj-section></mj-body></mjml>`;
const source = {
  subject: 'New: {{ item.headline }}',
  text: 'Hello!\n{{ item.headline }}\n{{ item.url }}\n{{ links.unsubscribe }}',
  mjml: mjml('Hello! <a href="{{ item.url }}">{{ item.headline }}</a>'),
};

describe('a template', () => {
  let server: MailServer;
  let desk: NoticeDesk;
  let room: MailRoom;

  beforeAll(async () => {
    server = await openMailServer();
    desk = await openNoticeDesk('templates', { SMTP_URL: server.url });
    room = new MailRoom(desk);
    await room.tellsOf(occasionOf({ content: { headline: 'Ebb & <b>flow</b>', path: '/coast/ebb' } }));
  });
  afterAll(async () => {
    await desk.stop();
    await server.stop();
  });

  it('is there from the beginning for each kind of mail, published, and shows what it says', async () => {
    await eventually(async () => expect((await desk.ops.get('/templates')).body.items).toHaveLength(templateNames.length), {
      withinMs: 20_000,
    });
    for (const name of templateNames) {
      const { body } = await desk.chief.get(`/templates/${name}`);
      expect(body).toMatchObject({ id: name, version: 1, latest: 1, published: 1, versions: [{ number: 1, by: 'service' }] });
      expect((await desk.ops.post(`/templates/${name}/versions/1/preview`, {})).body.html).toContain('The Test Courant');
    }
  });

  it('is written as a draft, seen with what happened, and goes out when it is published; the one before may go out again', async () => {
    const draft = made(await desk.ops.post('/templates/article-first/versions', source, { version: 1 }));
    expect(draft).toMatchObject({ version: 2, latest: 2, published: 1 });
    const { body: seen } = await desk.ops.post('/templates/article-first/versions/2/preview', { occasionId });
    expect(seen.subject).toBe('New: Ebb & <b>flow</b>');
    expect(seen.html).toContain(`<a href="${paperUrl}/coast/ebb">Ebb &amp; &lt;b&gt;flow&lt;/b&gt;</a>`);
    expect((await desk.ops.post('/templates/article-first/versions/2/preview', { eventId: 'evt_1' })).body).toEqual(seen);
    for (const [told, status] of [
      [{ eventId: 'evt_7' }, 422],
      [{ eventId: 'evt_1', occasionId }, 400],
    ] as const)
      expect((await desk.ops.post('/templates/article-first/versions/2/preview', told)).status).toBe(status);
    expect((await desk.ops.post('/templates/confirm-subscription/versions/1/preview', { eventId: 'evt_1' })).body.type).toBe(
      '/problems/nothing-to-tell',
    );
    await room.fanOut([1]);
    expect(await subjectFor(1)).toBe('Ebb & <b>flow</b>');
    expect((await desk.ops.post('/templates/article-first/versions/2/publish', {}, { version: 1 })).status).toBe(412);
    expect(made(await desk.chief.post('/templates/article-first/versions/2/publish', {}, { version: 2 }))).toMatchObject({ published: 2 });
    await room.fanOut([2]);
    expect(await subjectFor(2)).toBe('New: Ebb & <b>flow</b>');
    expect(made(await desk.chief.post('/templates/article-first/versions/1/publish', {}, { version: 3 }))).toMatchObject({
      version: 4,
      published: 1,
    });
    await room.fanOut([3]);
    expect(await subjectFor(3)).toBe('Ebb & <b>flow</b>');
    expect((await desk.ops.post('/templates/article-first/versions/9/publish', {}, { version: 4 })).status).toBe(404);
  });

  it.each([
    ['/subject', { subject: '{{ item.headlin }}' }],
    ['/text', { text: '{% include "/etc/passwd" %}' }],
    ['/mjml', { mjml: mjml('{{ item.headline | raw }}') }],
    ['/mjml', { mjml: '<mjml><mj-body><mj-picture /></mj-body></mjml>' }],
  ])('that cannot be filled in is refused at %s', async (pointer, changes) => {
    const { status, body } = await desk.ops.post('/templates/report/versions', { ...source, ...changes }, { version: 1 });
    expect([status, body.type, body.errors[0].pointer]).toEqual([422, '/problems/invalid-template', pointer]);
    expect((await desk.ops.get('/templates/report')).body.latest).toBe(1);
  });

  it('is tried on one address, and on nobody else', async () => {
    const { status, body } = await desk.ops.post('/templates/digest/versions/1/test-send', { to: 'desk@mail.example', occasionId });
    expect(status).toBe(200);
    const [mail, ...others] = await server.received('desk@mail.example');
    expect(others).toEqual([]);
    expect([mail?.messageId, mail?.subject]).toEqual([body.messageId, '[Test] The Test Courant: Ebb & <b>flow</b>']);
    expect(mail?.header('list-unsubscribe')).toBeUndefined();
    server.faults.refuse('nobody@mail.example');
    const refused = await desk.ops.post('/templates/digest/versions/1/test-send', { to: 'nobody@mail.example' });
    expect([refused.status, refused.body.type]).toEqual([502, '/problems/mail-not-taken']);
    expect(JSON.stringify(refused.body)).not.toContain('nobody@');
    expect((await desk.ops.post('/templates/digest/versions/1/test-send', { to: 'a@b.example, c@d.example' })).status).toBe(400);
    expect((await desk.ops.post('/templates/digest/versions/1/preview', { occasionId: 'article:art_7:first' })).status).toBe(422);
  });

  it('is the business of ops and chiefs alone', async () => {
    const writer = await desk.colleague('writer', 'writer', 'editor', 'moderator');
    for (const [who, status] of [
      [writer, 403],
      [desk.anonymous, 401],
    ] as const) {
      expect((await who.get('/templates')).status).toBe(status);
      expect((await who.post('/templates/digest/versions', source, { version: 1 })).status).toBe(status);
      expect((await who.post('/templates/digest/versions/1/test-send', { to: 'a@mail.example' })).status).toBe(status);
      expect((await who.get('/deliveries?state=parked')).status).toBe(status);
      expect((await who.post('/deliveries/replay', {})).status).toBe(status);
    }
    expect(await server.received('a@mail.example')).toEqual([]);
  });

  async function subjectFor(number: number): Promise<string | undefined> {
    const id = singleDeliveryId(occasionId, `sbr_${number}`);
    await eventually(async () => expect((await room.delivery(id)).state).toBe('sent'), { withinMs: 20_000 });
    return (await server.received(`reader${number}@mail.example`))[0]?.subject;
  }
});
