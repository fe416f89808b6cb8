import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AskService } from '../ask-service.js';

const present = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
export type Present = z.infer<typeof present>['items'];

/** Says that somebody has opened an article, and learns who else has. It is a hint, and no page waits for it in vain. */
@Injectable()
export class WhoEdits {
  constructor(private readonly service: AskService) {}

  async execute(id: string, request: FastifyRequest): Promise<Present> {
    const answer = await this.service.execute({ service: 'articles', method: 'PUT', path: `/articles/${id}/editing` }, request);
    return answer.outcome === 'done' ? present.catch({ items: [] }).parse(answer.body).items : [];
  }
}
