import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#auth';
import { newId } from '#persistence';
import { CommenterRequiredError } from '../domain/errors.js';
import { guestOf, guestToken } from './guest-token.js';
import { HouseRules } from '../domain/house-rules.js';
import type { Person } from '../domain/person.js';

const staffRoles = ['writer', 'editor', 'chief', 'moderator'] as const;

/** Who is behind a request. */
@Injectable()
export class WhoIs {
  constructor(private readonly rules: HouseRules) {}

  /** The id alone, of those who need none to look. */
  idOf({ actor, guestToken: token }: { actor?: Actor; guestToken?: string }): string | undefined {
    return actor?.id ?? (token === undefined ? undefined : guestOf(token, this.rules.guestKey));
  }

  /** Somebody who acts on what they did before. */
  known(identity: { actor?: Actor; guestToken?: string }): Person {
    const id = this.idOf(identity);
    if (id === undefined) throw new CommenterRequiredError();
    return identity.actor ? signedIn(identity.actor) : guest(id, '');
  }

  /** Somebody who writes: a guest who was never here gets an id. */
  writing(identity: { actor?: Actor; guestToken?: string }, name: string | undefined): Person {
    if (identity.actor) return signedIn(identity.actor);
    if (name === undefined) throw new CommenterRequiredError();
    return guest(this.idOf(identity) ?? newId('gst'), name);
  }

  tokenOf({ id, isGuest }: { id: string; isGuest: boolean }): string | undefined {
    return isGuest ? guestToken(id, this.rules.guestKey) : undefined;
  }
}

const signedIn = (actor: Actor): Person => ({
  id: actor.id,
  name: actor.name,
  isGuest: false,
  isStaff: hasRole(actor, ...staffRoles),
  isModerator: hasRole(actor, 'moderator'),
});

const guest = (id: string, name: string): Person => ({ id, name, isGuest: true, isStaff: false, isModerator: false });
