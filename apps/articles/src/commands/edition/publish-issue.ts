import { Injectable } from '@nestjs/common';
import { Database } from '#persistence';
import { type Issue, publishIssue } from '../../domain/edition/issue.js';
import type { Person } from '../../domain/publication/standing.js';
import { ChangeIssue } from './change-issue.js';
import { IssueReferences } from './issue-references.js';

/** Readers see it, and every article that it names. */
@Injectable()
export class PublishIssue {
  constructor(
    private readonly change: ChangeIssue,
    private readonly references: IssueReferences,
    private readonly database: Database,
  ) {}

  execute(id: string, version: number, person: Person): Promise<Issue> {
    return this.change.execute({ id, version, person, action: 'publish' }, async before => {
      const change = publishIssue(before, await this.references.coverOf(before), await this.database.now());
      await this.references.check(before.contents, true);
      return change;
    });
  }
}
