import { commentCreated } from '#contracts';
import { drain } from '#testing';
import type { NoticeDesk } from '../notice-desk.js';

/** A comment that readers see, as comments would tell of it. */
export async function say({ wire, service }: NoticeDesk, id: string, authorId: string): Promise<void> {
  const comment = { id, version: 1, articleId: 'art_1', status: 'visible' as const, author: { id: authorId, name: 'A reader' } };
  const text = { body: 'It was deeper', bodyHtml: '<p>It was deeper</p>', featured: false, pinned: false };
  await wire.publish([commentCreated({ ...comment, ...text, createdAt: new Date().toISOString() })]);
  await drain(service);
}
