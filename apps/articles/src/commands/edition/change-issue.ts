import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import type { Issue, IssueChange } from '../../domain/edition/issue.js';
import type { Person } from '../../domain/publication/standing.js';
import { IssuesStore } from '../../store/issues.store.js';

/** Who does what with which version of which issue. */
export interface IssueRequest {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
  readonly action: string;
}

/** The way of every change of an issue that there is: load it at the version, and decide. */
@Injectable()
export class ChangeIssue {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly issues: IssuesStore,
  ) {}

  execute({ id, version, person, action }: IssueRequest, decide: (before: Issue) => IssueChange | Promise<IssueChange>): Promise<Issue> {
    return this.change.execute({ action, person, store: this.issues }, async () => {
      const before = await this.issues.getAt(id, version);
      const { issue, events } = await decide(before);
      return { before, after: issue, events };
    });
  }
}
