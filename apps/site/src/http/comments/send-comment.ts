import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AskService, type ServiceAnswer } from '../ask-service.js';
import { actKey } from './act-key.js';
import { type Decision, decisionBehind } from './decision-behind.js';
import { noticePath } from './notice-path.js';

/** A comment as the comments service takes it. */
export interface NewComment {
  readonly body: string;
  readonly parentId?: string;
  readonly minVersion?: number;
  readonly guest?: { readonly name: string; readonly email: string };
  readonly website?: string;
  readonly formedAt?: string;
}

export interface Taken {
  readonly outcome: 'taken';
  readonly id: string;
  readonly fate: 'visible' | 'held' | 'rejected';
  /** Of what was rejected. */
  readonly why?: Decision | undefined;
  readonly statusUrl?: string;
  readonly guestToken?: string;
}

/** Who may not write is told why. */
type Refused = Extract<ServiceAnswer, { outcome: 'refused' }> & { readonly why?: Decision | undefined };

export type CommentAnswer = Taken | Refused | Extract<ServiceAnswer, { outcome: 'away' }>;

const taken = z.object({
  id: z.string(),
  status: z.enum(['visible', 'held', 'rejected']).catch('held'),
  reason: z.string().optional(),
  noticeUrl: z.string().optional(),
});

/** Hands a reader's comment to the service that takes it. */
@Injectable()
export class SendComment {
  constructor(private readonly ask: AskService) {}

  async execute(articleId: string, comment: NewComment, request: FastifyRequest): Promise<CommentAnswer> {
    const path = `/articles/${articleId}/comments`;
    const idempotencyKey = await actKey(this.ask, path, comment, request);
    const answer = await this.ask.execute({ service: 'comments', method: 'POST', path, body: comment, idempotencyKey }, request);
    if (answer.outcome === 'away') return answer;
    if (answer.outcome === 'refused') return { ...answer, why: await decisionBehind(noticePath(answer.noticeUrl), this.ask, request) };
    const { id, status, reason, noticeUrl } = taken.parse(answer.body);
    const statusUrl = noticePath(noticeUrl);
    return {
      outcome: 'taken',
      id,
      fate: status,
      ...(status === 'rejected' && { why: reason === undefined ? await decisionBehind(statusUrl, this.ask, request) : { reason } }),
      ...(statusUrl !== undefined && { statusUrl }),
      ...(answer.guestToken !== undefined && { guestToken: answer.guestToken }),
    };
  }
}
