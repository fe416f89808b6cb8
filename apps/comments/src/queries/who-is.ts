import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#auth';
import { ForgottenPeople } from '#messaging';
import { newId } from '#persistence';
import type { Identity } from '#service';
import { guestOf, guestToken } from '#signing';
import { CommenterRequiredError, GuestUnnamedError, InvalidGuestTokenError, PersonErasedError } from '../domain/errors.js';
import { HouseRules } from '../domain/house-rules.js';
import type { Person } from '../domain/person.js';
import { GuestsStore } from '../store/guests.store.js';
import { ThreadsStore } from '../store/threads.store.js';

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
    private readonly threads: ThreadsStore,
  ) {}

  /** The id alone, of those who need none to look. */
  idOf({ actor, guestToken: token }: Identity): string | undefined {
    return actor?.id ?? (token === undefined ? undefined : guestOf(token, this.rules.guestKey));
  }

  /** The id of whoever asks for what is theirs. What was to prove it and does not is refused: else they would be told that nothing is. */
  provenIdOf(identity: Identity): string | undefined {
    if (identity.refusedToken) throw identity.refusedToken;
    const id = this.idOf(identity);
    if (id === undefined && identity.guestToken !== undefined) throw new InvalidGuestTokenError();
    return id;
  }

  /** Somebody who acts on what they did before. */
  async known(identity: Identity): Promise<Person> {
    const id = await this.#notErased(this.provenIdOf(identity), identity);
    if (id === undefined) throw new CommenterRequiredError();
    return identity.actor ? signedIn(identity.actor) : guest(id, '');
  }

  /** Somebody who writes: a guest who was never here gets an id, and one who was need not say their name again. */
  async writing(identity: Identity, name: string | undefined, articleId?: string): Promise<Person> {
    // Whoever says their name needs no token of a guest: with one that is not ours they are somebody new.
    const isNamed = name !== undefined && identity.refusedToken === undefined;
    const id = await this.#notErased(isNamed ? this.idOf(identity) : this.provenIdOf(identity), identity);
    if (identity.actor) return signedIn(identity.actor);
    const known = name ?? (id === undefined ? undefined : (await this.guests.find(id))?.name);
    if (known === undefined) throw await this.#unnamed(articleId);
    return guest(id ?? newId('gst'), known);
  }

  /** An erased guest's token is worth nothing: whoever brings it is somebody new. An account is not, and says so. */
  async #notErased(id: string | undefined, identity: Identity): Promise<string | undefined> {
    if (id === undefined || !(await this.forgotten.has(id))) return id;
    if (identity.actor) throw new PersonErasedError();
    return undefined;
  }

  async #unnamed(articleId: string | undefined): Promise<Error> {
    const thread = articleId === undefined ? undefined : await this.threads.find(articleId);
    return thread?.article.comments.guestsAllowed ? new GuestUnnamedError() : new CommenterRequiredError();
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
