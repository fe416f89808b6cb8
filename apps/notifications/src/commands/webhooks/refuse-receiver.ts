import { Injectable } from '@nestjs/common';
import { ReceiverRefusedError } from '../../domain/webhooks/errors.js';
import { Receivers } from '../../webhook/receivers.js';

/** Addresses that can be told apart without asking anybody; what their names lead to is looked at when they are connected to. */
@Injectable()
export class RefuseReceiver {
  constructor(private readonly receivers: Receivers) {}

  where(url: string | undefined): void {
    const flaw = url === undefined ? undefined : this.receivers.flawOf(url);
    if (flaw !== undefined) throw new ReceiverRefusedError(flaw);
  }
}
