import { Injectable } from '@nestjs/common';
import type { AuditEntry } from './audit-entry.js';
import { AuditStore } from './audit.store.js';

export interface AuditListRequest {
  readonly aggregateId?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly after?: string;
}

/** Who did what, the latest first. */
@Injectable()
export class ListAudit {
  constructor(private readonly audit: AuditStore) {}

  execute({ limit, after, from, to, ...exactly }: AuditListRequest): Promise<{ items: AuditEntry[]; next?: string }> {
    const named = Object.fromEntries(Object.entries(exactly).filter(([, value]) => value !== undefined));
    const at = { ...(from !== undefined && { $gte: new Date(from) }), ...(to !== undefined && { $lt: new Date(to) }) };
    const filter = { ...named, ...(Object.keys(at).length > 0 && { at }) };
    return this.audit.page({ filter, limit, ...(after !== undefined && { after }) });
  }
}
