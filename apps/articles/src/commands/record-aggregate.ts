import { Injectable } from '@nestjs/common';
import { changedFields, type AuditEntry } from '../domain/audit-entry.js';
import type { Person } from '../domain/standing.js';
import { AuditStore } from '../store/audit.store.js';

export interface AggregateChange {
  readonly aggregate: AuditEntry['aggregate'];
  readonly action: string;
  readonly person: Person;
  readonly before?: { readonly id: string; readonly version: number };
  readonly after?: { readonly id: string; readonly version: number };
}

/** The line in the audit trail that every change of a section, author, image, issue or the front page leaves, in its own transaction. */
@Injectable()
export class RecordAggregate {
  constructor(private readonly audit: AuditStore) {}

  async execute({ aggregate, action, person, before, after }: AggregateChange): Promise<void> {
    const subject = after ?? before;
    if (!subject) return;
    await this.audit.append({
      at: new Date(),
      actor: person.id,
      action,
      aggregate,
      aggregateId: subject.id,
      version: after?.version ?? subject.version + 1,
      ...changedFields(before, after),
    });
  }
}
