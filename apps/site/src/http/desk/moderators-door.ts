import { Injectable } from '@nestjs/common';
import type { Role } from '#auth';
import type { DeskEntrance } from '../../pages/desk/desk-states.js';
import { moderatorsEntrance } from '../../pages/desk/moderators-desk.js';
import { DeskDoor } from './desk-door.js';

/** Into the moderators' desk. */
@Injectable()
export class ModeratorsDoor extends DeskDoor {
  protected readonly roles: readonly Role[] = ['moderator'];
  protected readonly entrance: DeskEntrance = moderatorsEntrance;
}
