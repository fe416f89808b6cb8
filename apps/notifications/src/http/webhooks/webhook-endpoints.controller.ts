import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { CreateEndpoint } from '../../commands/webhooks/create-endpoint.js';
import { EditEndpoint } from '../../commands/webhooks/edit-endpoint.js';
import { RemoveEndpoint } from '../../commands/webhooks/remove-endpoint.js';
import { ShowEndpoints } from '../../queries/webhooks/show-endpoints.js';
import { EndpointSecrets } from './endpoint-secrets.js';
import {
  endpointId,
  type EndpointId,
  endpointInput,
  endpointPage,
  endpointPatch,
  endpointsQuery,
  endpointView,
  endpointWithSecret,
} from './webhook-input.js';
import { viewOfEndpoint } from './webhook-view.js';

type EndpointView = z.output<typeof endpointView>;

/** Other systems that are told of public events. */
@ApiTags('webhooks')
@Roles('ops', 'chief')
@Controller('webhook-endpoints')
export class WebhookEndpointsController {
  constructor(
    private readonly show: ShowEndpoints,
    private readonly createEndpoint: CreateEndpoint,
    private readonly editEndpoint: EditEndpoint,
    private readonly removeEndpoint: RemoveEndpoint,
    private readonly secrets: EndpointSecrets,
  ) {}

  @Get()
  @Returns(200, endpointPage, { description: 'The newest first.' })
  async list(@Query({ schema: endpointsQuery }) { limit, after }: z.output<typeof endpointsQuery>): Promise<z.output<typeof endpointPage>> {
    const { items, next } = await this.show.page(limit, after);
    return {
      items: items.map(({ endpoint, failingSince }) => viewOfEndpoint(endpoint, failingSince)),
      ...(next !== undefined && { next }),
    };
  }

  @Post()
  @Returns(201, endpointWithSecret, { description: 'The endpoint, active, with its secret.' })
  async create(
    @Body({ schema: endpointInput }) input: z.output<typeof endpointInput>,
    @CurrentActor() person: Actor,
  ): Promise<z.output<typeof endpointWithSecret>> {
    return this.secrets.shown(await this.createEndpoint.execute(input, person));
  }

  @Get(':id')
  @Returns(200, endpointView, { description: 'The endpoint.' })
  async read(@Param({ schema: endpointId }) { id }: EndpointId): Promise<EndpointView> {
    const { endpoint, failingSince } = await this.show.one(id);
    return viewOfEndpoint(endpoint, failingSince);
  }

  @Patch(':id')
  @Returns(200, endpointView, {
    description: 'The endpoint as it is now. What waits for one that is disabled is cancelled; it can be replayed.',
  })
  async edit(
    @Param({ schema: endpointId }) { id }: EndpointId,
    @Body({ schema: endpointPatch }) patch: z.output<typeof endpointPatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<EndpointView> {
    return viewOfEndpoint(await this.editEndpoint.execute(id, version, patch, person));
  }

  @Delete(':id')
  @Returns(204, undefined, { description: 'It is told of nothing more.' })
  remove(@Param({ schema: endpointId }) { id }: EndpointId, @IfMatch() version: number, @CurrentActor() person: Actor): Promise<void> {
    return this.removeEndpoint.execute(id, version, person);
  }
}
