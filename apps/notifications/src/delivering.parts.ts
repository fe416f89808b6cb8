import { SERVICE_CONFIG } from '#service';
import { ClaimBatch } from './commands/delivering/claim-batch.js';
import { ComposeMail } from './commands/delivering/compose-mail.js';
import { HandOver } from './commands/delivering/hand-over.js';
import { LookUpStandings } from './commands/delivering/look-up-standings.js';
import { MailServer } from './commands/delivering/mail-server.js';
import { NamedPoints } from './commands/delivering/named-points.js';
import { PrepareBatch } from './commands/delivering/prepare-batch.js';
import { PublishedTemplates } from './commands/delivering/published-templates.js';
import { ReplayDeliveries } from './commands/delivering/replay-deliveries.js';
import { SendBatch } from './commands/delivering/send-batch.js';
import { SendDueRunner } from './commands/delivering/send-due.runner.js';
import { SettleDeliveries } from './commands/delivering/settle-deliveries.js';
import { PreviewTemplate } from './commands/templates/preview-template.js';
import { PublishTemplate } from './commands/templates/publish-template.js';
import { SendTest } from './commands/templates/send-test.js';
import { ShipTemplates } from './commands/templates/ship-templates.js';
import { ToldBy } from './commands/templates/told-by.js';
import { WriteTemplate } from './commands/templates/write-template.js';
import type { NotificationsConfig } from './config.js';
import { MailRules } from './domain/delivering/mail-rules.js';
import { DeliveriesController } from './http/delivering/deliveries.controller.js';
import { TemplatePreviewsController } from './http/templates/template-previews.controller.js';
import { TemplatesController } from './http/templates/templates.controller.js';
import { MailChannel } from './mail/mail-channel.js';
import { DeliveriesHealth } from './queries/delivering/deliveries-health.js';
import { ReadDeliveries } from './queries/delivering/read-deliveries.js';
import { ReadTemplates } from './queries/templates/read-templates.js';
import { DeliveriesStore } from './store/deliveries.store.js';
import { deliverySchema } from './store/delivery.schema.js';
import { DueDeliveriesStore } from './store/due-deliveries.store.js';
import { MailContentsStore } from './store/mail-contents.store.js';
import { SettledDeliveriesStore } from './store/settled-deliveries.store.js';
import { templateSchema, TemplatesStore } from './store/templates.store.js';
import { templateVersionSchema, TemplateVersionsStore } from './store/template-versions.store.js';
import { ReadiedTemplates } from './templates/readied-templates.js';

const ofSettings = [
  {
    provide: MailRules,
    useFactory: ({ paperName: name, paperUrl: url, mailFrom, mailsAtOnce, mailClaimSeconds }: NotificationsConfig) =>
      new MailRules({ name, url }, mailFrom, mailsAtOnce, mailClaimSeconds * 1_000),
    inject: [SERVICE_CONFIG],
  },
  { provide: MailChannel, useFactory: mailChannelOf, inject: [SERVICE_CONFIG] },
  { provide: NamedPoints, useFactory: ({ dieAt }: NotificationsConfig) => new NamedPoints(dieAt), inject: [SERVICE_CONFIG] },
];

const stores = [DeliveriesStore, DueDeliveriesStore, SettledDeliveriesStore, MailContentsStore, TemplatesStore, TemplateVersionsStore];
const templates = [ReadiedTemplates, PublishedTemplates, ShipTemplates, WriteTemplate, PublishTemplate, ToldBy, PreviewTemplate, SendTest];
const sending = [MailServer, LookUpStandings, PrepareBatch, ComposeMail, HandOver, SettleDeliveries, SendBatch, ClaimBatch, SendDueRunner];

/** How a message gets to its reader, for the composition root. */
export const deliveringParts = {
  models: [
    { name: 'Delivery', schema: deliverySchema },
    { name: 'Template', schema: templateSchema },
    { name: 'TemplateVersion', schema: templateVersionSchema },
  ],
  providers: [...ofSettings, ...stores, ...templates, ...sending, ReplayDeliveries, ReadDeliveries, ReadTemplates, DeliveriesHealth],
  controllers: [DeliveriesController, TemplatesController, TemplatePreviewsController],
  problems: {
    'delivery-not-found': 404,
    'not-parked': 409,
    'mail-not-taken': 502,
    'not-found': 404,
    'template-not-found': 404,
    'invalid-template': 422,
    'nothing-to-tell': 422,
  },
};

function mailChannelOf({ smtpUrl, mailsAtOnce, mailClaimSeconds, dkimDomain, dkimSelector, dkimKey }: NotificationsConfig): MailChannel {
  const isSigned = dkimDomain !== undefined && dkimSelector !== undefined && dkimKey !== undefined;
  return new MailChannel({
    smtpUrl,
    atOnce: mailsAtOnce,
    // What is begun in the first half of a claim is over before its end.
    deadlineMs: Math.min(30_000, Math.floor((mailClaimSeconds * 1_000) / 3)),
    ...(isSigned && { dkim: { domainName: dkimDomain, keySelector: dkimSelector, privateKey: dkimKey } }),
  });
}
