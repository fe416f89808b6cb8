import { SERVICE_CONFIG } from '#service';
import { ChangeEndpoint } from './commands/webhooks/change-endpoint.js';
import { CreateEndpoint } from './commands/webhooks/create-endpoint.js';
import { DisableEndpoint } from './commands/webhooks/disable-endpoint.js';
import { EditEndpoint } from './commands/webhooks/edit-endpoint.js';
import { ForgetInWebhooks } from './commands/webhooks/forget-in-webhooks.js';
import { QueueWebhooks } from './commands/webhooks/queue-webhooks.js';
import { RefuseReceiver } from './commands/webhooks/refuse-receiver.js';
import { RemoveEndpoint } from './commands/webhooks/remove-endpoint.js';
import { ReplayWebhooks } from './commands/webhooks/replay-webhooks.js';
import { RotateSecret } from './commands/webhooks/rotate-secret.js';
import { SendTest } from './commands/webhooks/send-test.js';
import { SendWebhook } from './commands/webhooks/send-webhook.js';
import { SettleWebhooks } from './commands/webhooks/settle-webhooks.js';
import { TakeWebhooks } from './commands/webhooks/take-webhooks.js';
import { WebhookStores } from './commands/webhooks/webhook-stores.js';
import { WebhookRunner } from './commands/webhooks/webhook.runner.js';
import type { NotificationsConfig } from './config.js';
import { ForgetInWebhooksOnUserErased } from './consumers/forget-in-webhooks.on-user-erased.js';
import { QueueWebhooksOnPublicEvent } from './consumers/queue-webhooks.on-public-event.js';
import { EndpointSecrets } from './http/webhooks/endpoint-secrets.js';
import { WebhookActionsController } from './http/webhooks/webhook-actions.controller.js';
import { WebhookEndpointsController } from './http/webhooks/webhook-endpoints.controller.js';
import { ListWebhookDeliveries } from './queries/webhooks/list-webhook-deliveries.js';
import { ShowEndpoints } from './queries/webhooks/show-endpoints.js';
import { WebhookHealth } from './queries/webhooks/webhook-health.js';
import { WebhookSecrets } from './signing/webhook-secrets.js';
import { WebhookClaimsStore } from './store/webhook-claims.store.js';
import { WebhookDeliveriesStore } from './store/webhook-deliveries.store.js';
import { webhookDeliverySchema } from './store/webhook-delivery.schema.js';
import { webhookEndingSchema, WebhookEndingsStore } from './store/webhook-endings.store.js';
import { webhookEndpointSchema, WebhookEndpointsStore } from './store/webhook-endpoints.store.js';
import { webhookEventSchema } from './store/webhook-event.schema.js';
import { WebhookEventsStore } from './store/webhook-events.store.js';
import { webhookStandingSchema, WebhookStandingsStore } from './store/webhook-standings.store.js';
import { Receivers } from './webhook/receivers.js';

/** Good for development only; in production the configuration demands another. */
const developmentKey = 'webhooks of a paper in development';

const outside = [
  {
    provide: WebhookSecrets,
    useFactory: ({ webhookKey = developmentKey, previousWebhookKey }: NotificationsConfig) =>
      new WebhookSecrets(webhookKey, ...(previousWebhookKey === undefined ? [] : [previousWebhookKey])),
    inject: [SERVICE_CONFIG],
  },
  {
    provide: Receivers,
    useFactory: ({ webhookClosedNetworks, webhookLoopback, webhookTimeoutMs }: NotificationsConfig) =>
      new Receivers({
        closedNetworks: webhookClosedNetworks,
        isLoopbackAllowed: webhookLoopback === 'allowed',
        timeoutMs: webhookTimeoutMs,
      }),
    inject: [SERVICE_CONFIG],
  },
];

const stores = [
  WebhookEndpointsStore,
  WebhookEventsStore,
  WebhookEndingsStore,
  WebhookDeliveriesStore,
  WebhookClaimsStore,
  WebhookStandingsStore,
  WebhookStores,
];
const endpoints = [RefuseReceiver, CreateEndpoint, ChangeEndpoint, EditEndpoint, RotateSecret, RemoveEndpoint, DisableEndpoint];
const telling = [QueueWebhooks, ForgetInWebhooks, SendTest, ReplayWebhooks];
const sending = [TakeWebhooks, SendWebhook, SettleWebhooks, WebhookRunner];
const showing = [ShowEndpoints, ListWebhookDeliveries, WebhookHealth, EndpointSecrets];

/** Which other systems are told of events, for the composition root. */
export const webhookParts = {
  models: [
    { name: 'WebhookEndpoint', schema: webhookEndpointSchema },
    { name: 'WebhookEvent', schema: webhookEventSchema },
    { name: 'WebhookEnding', schema: webhookEndingSchema },
    { name: 'WebhookDelivery', schema: webhookDeliverySchema },
    { name: 'WebhookStanding', schema: webhookStandingSchema },
  ],
  providers: [...outside, ...stores, ...endpoints, ...telling, ...sending, ...showing],
  controllers: [WebhookEndpointsController, WebhookActionsController, QueueWebhooksOnPublicEvent, ForgetInWebhooksOnUserErased],
  problems: { 'not-found': 404, 'receiver-refused': 422, 'endpoint-disabled': 409, 'event-not-kept': 404 },
};
