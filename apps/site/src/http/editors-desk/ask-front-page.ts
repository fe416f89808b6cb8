import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { curatedFront, type FrontSlot, typedSlots } from '../../domain/editing/front-slots.js';
import { AskNewsroom } from './ask-newsroom.js';

/** What editors ask of the front page. */
@Injectable()
export class AskFrontPage {
  constructor(private readonly newsroom: AskNewsroom) {}

  current(request: FastifyRequest) {
    return this.newsroom.get('front-page', curatedFront, request);
  }

  curate(slots: readonly FrontSlot[], ifMatch: number, request: FastifyRequest) {
    return this.newsroom.ask({ method: 'PUT', path: 'front-page', body: { slots: typedSlots(slots) }, ifMatch }, curatedFront, request);
  }
}
