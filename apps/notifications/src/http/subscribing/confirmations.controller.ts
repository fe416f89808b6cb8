import { Body, Controller, Get, Header, Ip, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '#auth';
import { CurrentIdentity, type Identity, networkOf, Returns, WithoutIdempotencyKey } from '#service';
import { ConfirmSubscription } from '../../commands/subscribing/confirm-subscription.js';
import { LinkNotFoundError } from '../../domain/subscribing/errors.js';
import type { Subscription } from '../../domain/subscribing/subscription.js';
import { ReadConfirmation } from '../../queries/subscribing/read-confirmation.js';
import { Readers } from '../../queries/subscribing/readers.js';
import { type Confirmation, ReaderLinks } from '../../signing/reader-links.js';
import { type LinkToken, linkToken } from './fields.js';
import { subscriptionView, subscriptionViewOf } from './subscription-view.js';

const nothing = z.strictObject({}).default({}).meta({ example: {} });
const confirmation = subscriptionView.extend({
  preferencesUrl: z.string().optional().meta({ description: 'The page of the site, once it is confirmed' }),
});
type ConfirmationView = z.infer<typeof confirmation>;

/** The link of a mail that asks whether it was its reader who wanted to be told. */
@ApiTags('subscriptions')
@Public()
@Controller('confirmations/:token')
export class ConfirmationsController {
  constructor(
    private readonly links: ReaderLinks,
    private readonly readers: Readers,
    private readonly readConfirmation: ReadConfirmation,
    private readonly confirmSubscription: ConfirmSubscription,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Returns(200, confirmation, { description: 'What it confirms. Looking at it changes nothing.' })
  async read(@Param({ schema: linkToken }) { token }: LinkToken): Promise<ConfirmationView> {
    return this.#viewOf(await this.readConfirmation.execute(this.#confirmation(token)));
  }

  @Post()
  @WithoutIdempotencyKey()
  @Header('cache-control', 'no-store')
  @Returns(200, confirmation, { description: 'It is confirmed; also when it was already.' })
  async confirm(
    @Param({ schema: linkToken }) { token }: LinkToken,
    @Body({ schema: nothing }) _: z.output<typeof nothing>,
    @CurrentIdentity() identity: Identity,
    @Ip() ip: string,
  ): Promise<ConfirmationView> {
    const personId = await this.readers.find(identity);
    const subscription = await this.confirmSubscription.execute({ link: this.#confirmation(token), personId, network: networkOf(ip) });
    return this.#viewOf(subscription);
  }

  /** Whoever has the link reads the mail of the address, and so may see its preferences once that is confirmed. */
  #viewOf(subscription: Subscription): ConfirmationView {
    const view = subscriptionViewOf(subscription);
    if (subscription.state === 'pending') return view;
    return { ...view, preferencesUrl: `/preferences/${this.links.preferencesToken(subscription.subscriberId)}` };
  }

  #confirmation(token: string): Confirmation {
    const link = this.links.confirmation(token);
    if (!link) throw new LinkNotFoundError();
    return link;
  }
}
