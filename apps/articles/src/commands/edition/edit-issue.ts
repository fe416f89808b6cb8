import { Injectable } from '@nestjs/common';
import { IssueNumberTakenError } from '../../domain/aggregate-errors.js';
import { editIssue, type Issue, type IssueFields } from '../../domain/edition/issue.js';
import type { Person } from '../../domain/publication/standing.js';
import { IssuesStore } from '../../store/issues.store.js';
import { ChangeIssue } from './change-issue.js';
import { IssueReferences } from './issue-references.js';

/** Other words or contents; of contents that stay as they are nothing is asked, for articles come and go. */
@Injectable()
export class EditIssue {
  constructor(
    private readonly change: ChangeIssue,
    private readonly issues: IssuesStore,
    private readonly references: IssueReferences,
  ) {}

  execute(id: string, version: number, fields: Partial<IssueFields>, person: Person): Promise<Issue> {
    return this.change.execute({ id, version, person, action: 'edit' }, async before => {
      const { number, contents } = fields;
      if (number !== undefined && number !== before.number && (await this.issues.byNumber(number))) throw new IssueNumberTakenError(number);
      if (contents) await this.references.check(contents, before.state === 'published');
      return editIssue(before, fields, await this.references.coverOf({ ...before, ...fields }));
    });
  }
}
