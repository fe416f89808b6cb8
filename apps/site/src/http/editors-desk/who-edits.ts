import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { AskService } from '../ask-service.js';

const present = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
export type Present = z.infer<typeof present>['items'];

/**
 * Says that somebody has opened an article, and learns who else has; of one that is not theirs to change, or is no more since they handed it on, that they
 * have not. It is a hint, and no page waits for it in vain.
 */
@Injectable()
export class WhoEdits {
  constructor(private readonly service: AskService) {}

  async execute({ id, allowed }: Pick<NewsroomArticle, 'id' | 'allowed'>, request: FastifyRequest): Promise<Present> {
    const method = allowed.includes('edit') ? 'PUT' : 'DELETE';
    const answer = await this.service.execute({ service: 'articles', method, path: `/articles/${id}/editing` }, request);
    return answer.outcome === 'done' ? present.catch({ items: [] }).parse(answer.body).items : [];
  }
}
