import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newsroomRoles } from '../../domain/editing/newsroom-roles.js';
import type { KeptForm } from '../../pages/desk/kept-form.js';
import { editorsAtDoor } from '../../pages/editors-desk/editors-desk.js';
import { DeskDoor } from '../desk/desk-door.js';

/** Into the desk of those who write and edit. */
@Injectable()
export class EditorsDoor extends DeskDoor {
  protected override readonly desk = editorsAtDoor;

  admitsNewsroom(request: FastifyRequest, reply: FastifyReply, kept?: KeptForm): Promise<boolean> {
    return this.admits(newsroomRoles, request, reply, kept);
  }

  knowsNewsroom(request: Pick<FastifyRequest, 'headers'>): Promise<boolean> {
    return this.hasRole(request, ...newsroomRoles);
  }
}
