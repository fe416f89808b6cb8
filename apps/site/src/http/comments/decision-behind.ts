import type { FastifyRequest } from 'fastify';
import type { Notice } from '../../domain/comments/notice.js';
import type { AskService } from '../ask-service.js';
import { readNotice } from './own-answers.js';

/** Why something is not allowed, or not shown, and until when. */
export type Decision = Pick<Notice, 'reason' | 'until'>;

/** What the notice at this address says, for a page that tells of it in the paper's words. The way to the notice is told all the same. */
export async function decisionBehind(
  noticeUrl: string | undefined,
  ask: AskService,
  request: FastifyRequest,
): Promise<Decision | undefined> {
  if (noticeUrl === undefined) return undefined;
  const answer = await ask.execute({ service: 'comments', method: 'GET', path: noticeUrl }, request);
  if (answer.outcome !== 'done') return undefined;
  const { reason, until } = readNotice(answer.body);
  return { reason, until };
}
