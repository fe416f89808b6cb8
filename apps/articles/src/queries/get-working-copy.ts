import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import { NewsroomRules } from '../domain/newsroom-rules.js';
import { possibleCopySteps } from '../domain/possible-steps.js';
import type { Person } from '../domain/standing.js';
import type { Possible } from '../domain/way-through.js';
import type { CopyAction } from '../domain/working-copy-transitions.js';
import { ReadInside } from './read-inside.js';

/** An article's working copy, for those who may read it; with what they may do with it. */
@Injectable()
export class GetWorkingCopy {
  constructor(
    private readonly inside: ReadInside,
    private readonly rules: NewsroomRules,
  ) {}

  async execute({ id, person }: { id: string; person: Person }): Promise<{ article: Article; steps: Possible<CopyAction> }> {
    const article = await this.inside.execute({ id, person });
    return { article, steps: possibleCopySteps(article, { person, now: new Date(), twoPersonRule: this.rules.twoPersonRule }) };
  }
}
