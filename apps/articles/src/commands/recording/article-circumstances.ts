import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#persistence';
import type { Desk } from '../../domain/writing/accept-content.js';
import type { ArticleContent } from '../../domain/writing/article-content.js';
import { NewsroomRules } from '../../domain/writing/newsroom-rules.js';
import type { Person } from '../../domain/publication/standing.js';
import type { Circumstances } from '../../domain/publication/circumstances.js';
import { ReferencesStore } from '../../store/references.store.js';

/** What a decision about an article looks at: who, when (by the database's clock), why, the paper's rules, and all that the content names. */
@Injectable()
export class ArticleCircumstances {
  constructor(
    private readonly references: ReferencesStore,
    private readonly rules: NewsroomRules,
    private readonly database: Database,
  ) {}

  async of(content: ArticleContent, person: Person, reason?: string): Promise<Circumstances> {
    return { ...(await this.ofAll([content], person)), ...(reason !== undefined && { reason }) };
  }

  /** Of several articles at once. */
  async ofAll(contents: readonly ArticleContent[], person: Person): Promise<Circumstances> {
    return {
      person,
      now: await this.database.now(),
      references: await this.references.of(...contents),
      twoPersonRule: this.rules.twoPersonRule,
    };
  }

  /** Under what rules this person writes. */
  deskOf(person: Person): Desk {
    return { person, rules: this.rules, newBlockId: () => randomUUID().slice(-12) };
  }
}
