import { SERVICE_CONFIG } from '#service';
import { ClearOut } from './commands/retention/clear-out.js';
import { ClearOutSome } from './commands/retention/clear-out-some.js';
import { ClearOutTold } from './commands/retention/clear-out-told.js';
import { RetentionRules } from './domain/retention/retention-rules.js';
import { RetentionHealth } from './queries/retention/retention-health.js';
import { OldDeliveriesStore } from './store/old-deliveries.store.js';
import { OldNotificationsStore } from './store/old-notifications.store.js';
import { OldOccasionsStore } from './store/old-occasions.store.js';

/** For how long is kept what is over, for the composition root. */
export const retentionParts = {
  models: [],
  providers: [
    { provide: RetentionRules, useExisting: SERVICE_CONFIG },
    OldDeliveriesStore,
    OldNotificationsStore,
    OldOccasionsStore,
    ClearOutTold,
    ClearOutSome,
    ClearOut,
    RetentionHealth,
  ],
  controllers: [],
  problems: {},
};
