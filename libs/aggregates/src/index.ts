export type { Aggregate } from './aggregate.js';
export { type AggregateDocument, aggregateSchema, AggregatesStore } from './aggregates.store.js';
export { AggregatesModule } from './aggregates.module.js';
export { type AuditEntry, changedFields } from './audit-entry.js';
export { auditPage, auditQuery } from './audit-page.js';
export { AuditStore } from './audit.store.js';
export { type Change, ChangeAggregate, type Outcome } from './change-aggregate.js';
export { AggregateNotFoundError } from './errors.js';
export { ListAudit } from './list-audit.js';
