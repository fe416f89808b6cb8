import { commentCreated } from '#contracts';
import { drain } from '#testing';
import type { NoticeDesk } from '../notice-desk.js';

/** A comment that readers have long seen, as comments would tell of it: nobody has to be told of it any more. */
export async function say({ wire, service }: NoticeDesk, id: string, authorId: string): Promise<void> {
  const comment = { id, version: 1, articleId: 'art_1', status: 'visible' as const, author: { id: authorId, name: 'A reader' } };
  const text = { body: 'It was deeper', bodyHtml: '<p>It was deeper</p>', featured: false, pinned: false };
  await wire.publish([commentCreated({ ...comment, ...text, createdAt: '2026-01-01T12:00:00.000Z' })]);
  await drain(service);
}
