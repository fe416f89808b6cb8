import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { newId } from '#persistence';
import { IssueNumberTakenError } from '../domain/aggregate-errors.js';
import { type Issue, type IssueFields, makeIssue } from '../domain/issue.js';
import type { Person } from '../domain/standing.js';
import { IssuesStore } from '../store/issues.store.js';
import { IssueReferences } from './issue-references.js';
import { RecordAggregate } from './record-aggregate.js';

@Injectable()
export class CreateIssue {
  constructor(
    private readonly transaction: Transaction,
    private readonly issues: IssuesStore,
    private readonly references: IssueReferences,
    private readonly record: RecordAggregate,
  ) {}

  execute(fields: IssueFields, person: Person): Promise<Issue> {
    return this.transaction.run(async publish => {
      if (await this.issues.byNumber(fields.number)) throw new IssueNumberTakenError(fields.number);
      await this.references.coverOf(fields);
      const { issue, events } = makeIssue(newId('iss'), fields);
      await this.issues.insert(issue);
      await this.record.execute({ aggregate: 'issue', action: 'create', person, after: issue });
      publish(events);
      return issue;
    });
  }
}
