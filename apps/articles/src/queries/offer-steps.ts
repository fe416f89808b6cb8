import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import { NewsroomRules } from '../domain/newsroom-rules.js';
import { type PossibleSteps, possibleSteps } from '../domain/possible-steps.js';
import type { Person } from '../domain/standing.js';

/** What somebody may do with an article at this moment, by the rules of the paper. */
@Injectable()
export class OfferSteps {
  constructor(private readonly rules: NewsroomRules) {}

  execute(article: Article, person: Person): PossibleSteps {
    return possibleSteps(article, { person, now: new Date(), twoPersonRule: this.rules.twoPersonRule });
  }
}
