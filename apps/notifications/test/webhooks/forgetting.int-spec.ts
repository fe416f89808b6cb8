import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { articlePublished, commentCreated, commentEdited, commentRemoved, userErased } from '#contracts';
import { drain, eventually, type Json, publishedArticle } from '#testing';
import { openReceiver, type Receiver, withStatus } from './receiver.js';
import { openWebhookDesk, receivesExactly, type WebhookDesk } from './webhook-desk.js';

const createdAt = '2030-01-01T12:00:00.000Z';
let comments = 0;
const commentBy = (author: string, over: object = {}) => {
  comments += 1;
  const id = `cmt_${comments}`;
  return commentCreated({
    id,
    version: 1,
    articleId: 'art_1',
    status: 'visible',
    featured: false,
    pinned: false,
    createdAt,
    author: { id: author, name: 'Somebody' },
    body: 'As it was written',
    ...over,
  });
};

describe('whoever is erased', () => {
  let desk: WebhookDesk;
  let receiver: Receiver;
  let endpoint: Json;

  beforeAll(async () => {
    desk = await openWebhookDesk('webhooks-forgetting');
    // Whoever is told of comments waits for their article.
    await desk.wire.publish([articlePublished(publishedArticle({ id: 'art_1' }))]);
    await drain(desk.service);
  });
  beforeEach(async () => {
    receiver = await openReceiver(withStatus(503));
    endpoint = await desk.endpoint(receiver, 'comment.created');
  });
  afterEach(() => receiver.stop());
  afterAll(() => desk.stop());

  const erase = async (id: string) => {
    await desk.wire.publish([userErased({ id, version: 1, erasedAt: createdAt })]);
    await drain(desk.service);
  };
  const kept = async () => JSON.stringify(await desk.connection.collection('webhookEvents').find().toArray());

  it('is in nothing that waits, nor in what could be replayed; what only answers them goes on without their id', async () => {
    await desk.wire.publish([commentBy('usr_gone'), commentBy('usr_stays', { parentAuthorId: 'usr_gone' }), commentBy('usr_stays')]);
    await receivesExactly(receiver, 3);
    expect(await kept()).toContain('usr_gone');
    await erase('usr_gone');
    expect(await kept()).not.toContain('usr_gone');
    receiver.answering = withStatus(204);
    await desk.passTime();
    await receivesExactly(receiver, 5);
    await eventually(async () => {
      const states = (await desk.log(endpoint.id)).map(({ state }) => String(state));
      expect(states.toSorted((one, other) => one.localeCompare(other))).toEqual(['delivered', 'delivered', 'forgotten']);
    });
    const last = receiver.received.slice(3).map(one => one.verified(endpoint.secret));
    expect(JSON.stringify(last)).not.toContain('usr_gone');
    expect(last.map(({ data }) => data['body'])).toEqual(['As it was written', 'As it was written']);
  });

  it('does not come back with what is read late', async () => {
    await erase('usr_late');
    await desk.wire.publish([commentBy('usr_late'), commentBy('usr_other')]);
    await receivesExactly(receiver, 1);
    await drain(desk.service);
    expect(receiver.received[0]?.verified(endpoint.secret).data).toMatchObject({ author: { id: 'usr_other' } });
    expect(await kept()).not.toContain('usr_late');
  });

  it('is left out where the erasure ran beside the transaction that kept what they wrote', async () => {
    await desk.wire.publish([commentBy('usr_beside')]);
    await receivesExactly(receiver, 1);
    // As it is left by a transaction that began before the erasure and committed after it.
    const events = desk.connection.collection('webhookEvents');
    const row = await events.findOne({ people: 'usr_beside' });
    await erase('usr_beside');
    await events.replaceOne({ _id: row?._id }, row ?? {});
    receiver.answering = withStatus(204);
    await desk.passTime();
    await eventually(async () => expect((await desk.log(endpoint.id))[0]).toMatchObject({ state: 'forgotten' }));
    expect(receiver.received).toHaveLength(1);
    expect(await kept()).not.toContain('usr_beside');
  });
});

describe('what is public no longer', () => {
  let desk: WebhookDesk;
  let receiver: Receiver;
  let endpoint: Json;

  beforeAll(async () => {
    desk = await openWebhookDesk('webhooks-ending');
    receiver = await openReceiver();
    endpoint = await desk.endpoint(receiver, 'comment.created', 'comment.edited');
  });
  afterAll(async () => {
    await desk.stop();
    await receiver.stop();
  });

  const put = async (...events: Parameters<WebhookDesk['wire']['publish']>[0]) => {
    await desk.wire.publish(events);
    await drain(desk.service);
  };
  const told = () => receiver.received.map(one => one.verified(endpoint.secret).data);
  const seen = async (id: string) => (await desk.connection.collection('webhookEvents').findOne({ subject: id }))?.['data'];

  it('is not told of by an older event that is read after it', async () => {
    const [gone, after] = [commentBy('usr_1'), commentBy('usr_1')];
    await put(commentRemoved({ id: gone.key, version: 2, articleId: 'art_1', by: 'author', createdAt }));
    await put(gone, after);
    await receivesExactly(receiver, 1);
    expect(told()).toMatchObject([{ id: after.key }]);
    expect(await seen(gone.key)).toBeUndefined();
  });

  it('is not told of where its end was read beside the transaction that kept what came before', async () => {
    receiver.answering = withStatus(503);
    const beside = commentBy('usr_1');
    await put(beside);
    await receivesExactly(receiver, 2);
    const events = desk.connection.collection('webhookEvents');
    const row = await events.findOne({ subject: beside.key });
    await put(commentRemoved({ id: beside.key, version: 2, articleId: 'art_1', by: 'author', createdAt }));
    await events.replaceOne({ _id: row?._id }, row ?? {});
    receiver.answering = withStatus(204);
    await desk.passTime();
    await eventually(async () =>
      expect((await desk.log(endpoint.id)).find(({ subject }) => subject === beside.key)).toMatchObject({ state: 'forgotten' }),
    );
    expect(receiver.received).toHaveLength(2);
    expect(await seen(beside.key)).toBeUndefined();
  });

  it('is also what its author has changed, and is held again; when it can be seen anew, that is told', async () => {
    const said = commentBy('usr_1');
    await put(said);
    await receivesExactly(receiver, 3);
    const state = { id: said.key, articleId: 'art_1', featured: false, pinned: false, createdAt, editedAt: createdAt };
    await put(commentEdited({ ...state, version: 2, status: 'held' }));
    await receivesExactly(receiver, 4);
    expect(await seen(said.key)).toBeUndefined();
    await put(commentEdited({ ...state, version: 3, status: 'visible', author: { id: 'usr_1', name: 'Somebody' }, body: 'As it is now' }));
    await receivesExactly(receiver, 5);
    expect(told().at(-1)).toMatchObject({ id: said.key, version: 3, body: 'As it is now' });
  });
});
