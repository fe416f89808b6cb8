import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#auth';
import { ForgottenPeople } from '#messaging';
import { newId } from '#persistence';
import { guestOf, guestToken } from '#signing';
import { CommenterRequiredError, PersonErasedError } from '../domain/errors.js';

import { HouseRules } from '../domain/house-rules.js';
import type { Person } from '../domain/person.js';
import { GuestsStore } from '../store/guests.store.js';

/** In characters as people count them, as a guest's. */
const longestName = 60;

const staffRoles = ['writer', 'editor', 'chief', 'moderator'] as const;

/** Who is behind a request. */
@Injectable()
export class WhoIs {
  constructor(
    private readonly rules: HouseRules,
    private readonly guests: GuestsStore,
    private readonly forgotten: ForgottenPeople,
  ) {}

  /** The id alone, of those who need none to look. */
  idOf({ actor, guestToken: token }: { actor?: Actor; guestToken?: string }): string | undefined {
    return actor?.id ?? (token === undefined ? undefined : guestOf(token, this.rules.guestKey));
  }

  /** Somebody who acts on what they did before. */
  async known(identity: { actor?: Actor; guestToken?: string }): Promise<Person> {
    const id = await this.#writerIn(identity);
    if (id === undefined) throw new CommenterRequiredError();
    return identity.actor ? signedIn(identity.actor) : guest(id, '');
  }

  /** Somebody who writes: a guest who was never here gets an id, and one who was need not say their name again. */
  async writing(identity: { actor?: Actor; guestToken?: string }, name: string | undefined): Promise<Person> {
    const id = await this.#writerIn(identity);
    if (identity.actor) return signedIn(identity.actor);
    const known = name ?? (id === undefined ? undefined : (await this.guests.find(id))?.name);
    if (known === undefined) throw new CommenterRequiredError();
    return guest(id ?? newId('gst'), known);
  }

  /** An erased guest's token is worth nothing: whoever brings it is somebody new. An account is not, and says so. */
  async #writerIn(identity: { actor?: Actor; guestToken?: string }): Promise<string | undefined> {
    const id = this.idOf(identity);
    if (id === undefined || !(await this.forgotten.has(id))) return id;
    if (identity.actor) throw new PersonErasedError();
    return undefined;
  }

  tokenOf({ id, isGuest }: { id: string; isGuest: boolean }): string | undefined {
    return isGuest ? guestToken(id, this.rules.guestKey) : undefined;
  }
}

const signedIn = (actor: Actor): Person => ({
  id: actor.id,
  name: shortened(actor.name),
  isGuest: false,
  isStaff: hasRole(actor, ...staffRoles),
  isModerator: hasRole(actor, 'moderator'),
});

/** What the identity provider calls them, as far as it fits under a comment. */
function shortened(name: string): string {
  const fitting = Array.from(name.normalize('NFC').trim()).slice(0, longestName).join('');
  return fitting === '' ? '–' : fitting;
}

const guest = (id: string, name: string): Person => ({ id, name, isGuest: true, isStaff: false, isModerator: false });
