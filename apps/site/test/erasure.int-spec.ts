import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { articlePublished, commentCreated, commentRemoved, threadUpdated, userErased } from '#contracts';
import { DeadLetters, KafkaAdmin } from '#messaging';
import { eventually } from '#testing';
import { aComment, aThread, minutesBefore } from './fixtures/comments.js';
import { anArticle } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

const article = anArticle('left-behind', 'town', 'One that a reader has left', { commentPolicy: { enabled: true, moderation: 'inherit' } });
const author = { id: 'usr_leaving', name: 'Name of leaving' };
const comment = aComment('left', article.id, { author, bodyHtml: '<p>Text of leaving</p>' });
const other = aComment('stays', article.id, { parentAuthorId: author.id, bodyHtml: '<p>Text that stays</p>' });
const erased = userErased({ id: author.id, version: 1, erasedAt: minutesBefore(5) });

describe('whoever is erased', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('erasure');
    await site.publish(articlePublished(article), threadUpdated(aThread(article.id)), commentCreated(comment), commentCreated(other));
  });
  afterAll(() => site.stop());

  const everything = async (): Promise<string> => {
    const { db } = site.service.app.get<Connection>(getConnectionToken(), { strict: false });
    const collections = (await db?.collections()) ?? [];
    const rows = (await Promise.all(collections.map(collection => collection.find().toArray()))).flat();
    return rows.map(row => JSON.stringify({ ...row, value: String(row['value'] ?? '') })).join('\n');
  };

  it('is in no page that is kept, in no dead letter, and in no record of one; and a replay brings nobody back', async () => {
    await site.shows(article.path, 'Text of leaving');
    expect(site.kept(article.path)).toEqual([article.path]);
    // A record that breaks its contract, as a dead letter.
    const broken = { ...comment, id: 'cmt_broken', version: 'one' };
    const headers = { 'content-type': 'application/json', ce_specversion: '1.0', ce_id: 'broken', ce_source: '/comments' };
    const attributes = { ce_type: 'comment.created', ce_time: minutesBefore(9), ce_dataschema: 'urn:x:1', ce_sequence: '1' };
    await site.wire.send('comment.created', { key: 'cmt_broken', value: JSON.stringify(broken), headers: { ...headers, ...attributes } });
    await site.publish();
    const letters = site.service.app.get(DeadLetters, { strict: false });
    const [letter] = (await letters.list('open', 10)).items;
    expect(letter?.key).toBe('cmt_broken');
    expect(await everything()).toContain('Name of leaving');

    await site.publish(
      commentRemoved({ id: comment.id, version: 2, articleId: article.id, by: 'erasure', createdAt: minutesBefore(30) }),
      erased,
    );
    await eventually(async () => expect((await site.get(article.path)).text).not.toMatch(/(?:Name|Text) of leaving/));
    await site.shows(article.path, 'Text that stays');
    expect(await everything()).not.toMatch(/(?:Name|Text) of leaving|usr_leaving/);
    const { group } = site.service.app.get(KafkaAdmin, { strict: false });
    const buried = await site.wire.records(`comment.created.${group}.dlq`);
    expect(buried.at(-1)).toMatchObject({ key: letter?._id, value: null });
    expect((await letters.show(letter?._id ?? '')).state).toBe('forgotten');
    await expect(letters.replay(letter?._id ?? '', 'usr_ops')).rejects.toThrow('forgotten');
    expect(await letters.replayAll('usr_ops')).toEqual({ replayed: 0, failed: [], open: 0 });
  });
});
