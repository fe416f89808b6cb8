import { Injectable } from '@nestjs/common';
import { rotateKey } from '../../domain/webhooks/edit-endpoint.js';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { ChangeEndpoint } from './change-endpoint.js';

const hourMs = 3_600_000;

/** A new secret; until the overlap is over the one before it signs too, so that its owner can change over in peace. */
@Injectable()
export class RotateSecret {
  constructor(private readonly change: ChangeEndpoint) {}

  execute(id: string, version: number, overlapHours: number, person: { readonly id: string }): Promise<WebhookEndpoint> {
    return this.change.execute({ id, version, person, action: 'rotate-secret' }, before =>
      rotateKey(before, overlapHours * hourMs, new Date()),
    );
  }
}
