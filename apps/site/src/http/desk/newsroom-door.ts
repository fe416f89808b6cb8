import { Injectable } from '@nestjs/common';
import type { Role } from '#auth';
import type { DeskEntrance } from '../../pages/desk/desk-states.js';
import { newsroomEntrance } from '../../pages/editors-desk/editors-desk.js';
import { DeskDoor } from './desk-door.js';

/** Into what the newsroom alone sees. */
@Injectable()
export class NewsroomDoor extends DeskDoor {
  protected readonly roles: readonly Role[] = ['writer', 'editor', 'chief'];
  protected readonly entrance: DeskEntrance = newsroomEntrance;
}
