import { Injectable } from '@nestjs/common';
import type { PublicImage } from '#contracts';
import { Transaction } from '#messaging';
import type { Issue, IssueChange } from '../domain/issue.js';
import type { Person } from '../domain/standing.js';
import { IssuesStore } from '../store/issues.store.js';
import { IssueReferences } from './issue-references.js';
import { RecordAggregate } from './record-aggregate.js';

/** The way of every change of an issue: load at the version, decide, save, record, publish. */
@Injectable()
export class ChangeIssue {
  constructor(
    private readonly transaction: Transaction,
    private readonly issues: IssuesStore,
    private readonly references: IssueReferences,
    private readonly record: RecordAggregate,
  ) {}

  execute(
    { id, version, person, action }: { id: string; version: number; person: Person; action: string },
    decide: (before: Issue, coverOf: (issue: Partial<Issue>) => Promise<PublicImage | undefined>) => Promise<IssueChange>,
  ): Promise<Issue> {
    return this.transaction.run(async publish => {
      const before = await this.issues.getAt(id, version);
      const { issue, events } = await decide(before, named => this.references.coverOf(named));
      await this.issues.replace(issue);
      await this.record.execute({ aggregate: 'issue', action, person, before, after: issue });
      publish(events);
      return issue;
    });
  }
}
