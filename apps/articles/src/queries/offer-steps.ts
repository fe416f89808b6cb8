import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import type { Action } from '../domain/publication/article-transitions.js';
import { NewsroomRules } from '../domain/writing/newsroom-rules.js';
import { type Look, type Possible, possibleCopySteps, possibleSteps } from '../domain/publication/possible-steps.js';
import type { Person } from '../domain/publication/standing.js';
import type { CopyAction } from '../domain/working-copy/working-copy-transitions.js';

/** What somebody may do with an article, or with its working copy, at this moment. */
@Injectable()
export class OfferSteps {
  constructor(private readonly rules: NewsroomRules) {}

  execute(article: Article, person: Person): Possible<Action> {
    return possibleSteps(article, this.#look(person));
  }

  ofCopy(article: Article, person: Person): Possible<CopyAction> {
    return possibleCopySteps(article, this.#look(person));
  }

  #look(person: Person): Look {
    return { person, now: new Date(), twoPersonRule: this.rules.twoPersonRule };
  }
}
