import { Injectable } from '@nestjs/common';
import type { Role } from '#auth';
import { deskPath } from '../../domain/moderation/queue-address.js';
import type { DeskEntrance } from '../../pages/desk/desk-states.js';
import { DeskDoor } from './desk-door.js';

/** Into the moderators' desk. */
@Injectable()
export class ModeratorsDoor extends DeskDoor {
  protected readonly roles: readonly Role[] = ['moderator'];
  protected readonly entrance: DeskEntrance = { path: deskPath, words: ({ moderation }) => moderation };
}
