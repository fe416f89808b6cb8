import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { NewsroomImage } from '../../domain/editing/newsroom-image.js';
import { ids } from '../../domain/ids.js';
import { AskNewsroom } from './ask-newsroom.js';

/** The newest pictures, and those that are named, however old, as far as they are there. */
@Injectable()
export class KnownPictures {
  constructor(private readonly ask: AskNewsroom) {}

  async with(named: readonly string[], request: FastifyRequest): Promise<readonly NewsroomImage[]> {
    const newest = await this.ask.images(request);
    const known = newest.outcome === 'done' ? newest.body.items : [];
    const missing = [...new Set(named)].filter(id => ids.image.test(id) && !known.some(image => image.id === id));
    const older = await Promise.all(missing.map(id => this.ask.image(id, request)));
    return [...known, ...older.flatMap(answer => (answer.outcome === 'done' ? [answer.body] : []))];
  }
}
