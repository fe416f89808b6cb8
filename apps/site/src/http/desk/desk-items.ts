import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ModeratedComment } from '../../domain/moderation/moderated-comment.js';
import type { DeskItem } from '../../pages/desk/desk-views.js';
import { ReadDeskFrame } from '../../queries/desk/read-desk-frame.js';
import { AskModeration } from './ask-moderation.js';

/** Comments with what stands beside them on a desk: the article, and what readers have reported. */
@Injectable()
export class DeskItems {
  constructor(
    private readonly frame: ReadDeskFrame,
    private readonly ask: AskModeration,
  ) {}

  /** What was reported is asked for where it is known that something was. */
  async of(comments: readonly ModeratedComment[], request: FastifyRequest): Promise<DeskItem[]> {
    const items = await this.frame.items(comments);
    return Promise.all(
      items.map(async item => (isReported(item.comment) ? { ...item, reports: await this.#reports(item.comment, request) } : item)),
    );
  }

  /** The service tells of a comment that is read by itself no figures of reports. */
  async one(comment: ModeratedComment, request: FastifyRequest): Promise<DeskItem> {
    const [[item], reports] = await Promise.all([this.frame.items([comment]), this.#reports(comment, request)]);
    return { comment, ...item, reports };
  }

  /** A comment can be decided about without them. */
  async #reports({ id }: ModeratedComment, request: FastifyRequest): Promise<NonNullable<DeskItem['reports']>> {
    const answer = await this.ask.reports(id, request);
    return answer.outcome === 'done' ? answer.body.items : [];
  }
}

const isReported = ({ reports = {} }: ModeratedComment): boolean => Object.values(reports).some(count => count > 0);
