import { Injectable } from '@nestjs/common';
import { type Issue, unpublishIssue } from '../../domain/edition/issue.js';
import type { Person } from '../../domain/publication/standing.js';
import { ChangeIssue } from './change-issue.js';

@Injectable()
export class UnpublishIssue {
  constructor(private readonly change: ChangeIssue) {}

  execute(id: string, version: number, person: Person): Promise<Issue> {
    return this.change.execute({ id, version, person, action: 'unpublish' }, unpublishIssue);
  }
}
