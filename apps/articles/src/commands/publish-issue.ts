import { Injectable } from '@nestjs/common';
import { type Issue, publishIssue } from '../domain/issue.js';
import type { Person } from '../domain/standing.js';
import { ChangeIssue } from './change-issue.js';

@Injectable()
export class PublishIssue {
  constructor(private readonly change: ChangeIssue) {}

  execute(id: string, version: number, person: Person): Promise<Issue> {
    return this.change.execute({ id, version, person, action: 'publish' }, async (before, coverOf) =>
      publishIssue(before, await coverOf(before)),
    );
  }
}
