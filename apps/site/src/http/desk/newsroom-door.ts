import { Injectable } from '@nestjs/common';
import type { Role } from '#auth';
import { newsroomEntrance } from '../../pages/editors-desk/editors-desk.js';
import { DeskDoor } from './desk-door.js';

/** Into the desk of those who write and edit, and into what the newsroom alone sees. */
@Injectable()
export class NewsroomDoor extends DeskDoor {
  protected readonly roles: readonly Role[] = ['writer', 'editor', 'chief'];
  protected readonly entrance = newsroomEntrance;
}
