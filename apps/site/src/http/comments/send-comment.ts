import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AskService, type ServiceAnswer } from '../ask-service.js';
import { actKey } from './act-key.js';
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

interface Taken {
  readonly outcome: 'taken';
  readonly id: string;
  readonly isVisible: boolean;
  readonly statusUrl?: string;
  readonly guestToken?: string;
}

export type CommentAnswer = Taken | Exclude<ServiceAnswer, { outcome: 'done' }>;

const taken = z.object({ id: z.string(), status: z.string(), noticeUrl: z.string().optional() });

/** Hands a reader's comment to the service that takes it. */
@Injectable()
export class SendComment {
  constructor(private readonly ask: AskService) {}

  async execute(articleId: string, comment: NewComment, request: FastifyRequest): Promise<CommentAnswer> {
    const path = `/articles/${articleId}/comments`;
    const idempotencyKey = await actKey(this.ask, path, comment, request);
    const answer = await this.ask.execute({ service: 'comments', method: 'POST', path, body: comment, idempotencyKey }, request);
    if (answer.outcome !== 'done') return answer;
    const { id, status, noticeUrl } = taken.parse(answer.body);
    const statusUrl = noticePath(noticeUrl);
    return {
      outcome: 'taken',
      id,
      isVisible: status === 'visible',
      ...(statusUrl !== undefined && { statusUrl }),
      ...(answer.guestToken !== undefined && { guestToken: answer.guestToken }),
    };
  }
}
