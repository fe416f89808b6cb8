import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeskAtDoor, KeptForm } from '../../pages/desk/desk-states.js';
import { DeskDoor } from '../desk/desk-door.js';

const newsroom = ['writer', 'editor', 'chief'] as const;

/** Into what the newsroom alone sees. */
@Injectable()
export class PreviewDoor extends DeskDoor {
  protected override readonly desk: DeskAtDoor = {
    path: '/',
    words: ({ preview }) => preview,
    // What was sent is an article or the id of one, and was typed elsewhere.
    isTyped: () => false,
  };

  admitsNewsroom(request: FastifyRequest, reply: FastifyReply, kept?: KeptForm): Promise<boolean> {
    return this.admits(newsroom, request, reply, kept);
  }
}
