import { Inject, Injectable } from '@nestjs/common';
import { deadline } from '#persistence';
import { Parts } from '../cache/parts.js';
import { isOfNewsroom } from '../domain/editing/newsroom-roles.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { renderAccount, renderSignInFailure } from '../pages/sign-in-pages.js';
import type { AccountView, SignInFailureView, Surroundings } from '../pages/views.js';
import { ReadSurroundings } from './read-surroundings.js';

const longestReadMs = 1_000;

/** The pages around signing in. They are one person's, so none is kept; and they need no database but for their frame. */
@Injectable()
export class SignInPages {
  constructor(
    private readonly surroundings: ReadSurroundings,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  async account(about: Pick<AccountView, 'name' | 'roles' | 'returnTo'>): Promise<string> {
    return renderAccount({ ...(await this.#frame()), reader: about.name, ofNewsroom: isOfNewsroom(about.roles), ...about }, this.paper);
  }

  async failure(about: Pick<SignInFailureView, 'failure' | 'returnTo'>): Promise<string> {
    return renderSignInFailure({ ...(await this.#frame()), ...about }, this.paper);
  }

  #frame(): Promise<Surroundings> {
    return deadline(this.surroundings.execute(new Parts()), longestReadMs).catch(() => ({ now: new Date(), sections: [], videos: [] }));
  }
}
