import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { auditSchema } from './audit.schema.js';
import { AuditStore } from './audit.store.js';
import { ChangeAggregate } from './change-aggregate.js';
import { ListAudit } from './list-audit.js';

/** The way of every change of a small aggregate, and the trail of all privileged actions of this service. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Audit', schema: auditSchema }])],
  providers: [AuditStore, ChangeAggregate, ListAudit],
  exports: [AuditStore, ChangeAggregate, ListAudit],
})
export class AggregatesModule {}
