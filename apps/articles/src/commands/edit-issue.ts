import { Injectable } from '@nestjs/common';
import { IssueNumberTakenError } from '../domain/aggregate-errors.js';
import { editIssue, type Issue, type IssueFields } from '../domain/issue.js';
import type { Person } from '../domain/standing.js';
import { IssuesStore } from '../store/issues.store.js';
import { ChangeIssue } from './change-issue.js';

@Injectable()
export class EditIssue {
  constructor(
    private readonly change: ChangeIssue,
    private readonly issues: IssuesStore,
  ) {}

  execute(id: string, version: number, fields: Partial<IssueFields>, person: Person): Promise<Issue> {
    return this.change.execute({ id, version, person, action: 'edit' }, async (before, coverOf) => {
      const { number } = fields;
      if (number !== undefined && number !== before.number && (await this.issues.byNumber(number))) throw new IssueNumberTakenError(number);
      return editIssue(before, fields, await coverOf({ ...before, ...fields }));
    });
  }
}
