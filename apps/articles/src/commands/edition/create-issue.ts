import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import { ChangeAggregate } from '#aggregates';
import { IssueNumberTakenError } from '../../domain/aggregate-errors.js';
import { type Issue, type IssueFields, makeIssue } from '../../domain/edition/issue.js';
import type { Person } from '../../domain/publication/standing.js';
import { IssuesStore } from '../../store/issues.store.js';
import { IssueReferences } from './issue-references.js';

@Injectable()
export class CreateIssue {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly issues: IssuesStore,
    private readonly references: IssueReferences,
  ) {}

  execute(fields: IssueFields, person: Person): Promise<Issue> {
    return this.change.execute({ action: 'create', person, store: this.issues }, async () => {
      if (await this.issues.byNumber(fields.number)) throw new IssueNumberTakenError(fields.number);
      await this.references.coverOf(fields);
      await this.references.check(fields.contents, false);
      const { issue, events } = makeIssue(newId('iss'), fields);
      return { after: issue, events };
    });
  }
}
