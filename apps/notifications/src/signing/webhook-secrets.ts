import { hkdfSync } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

interface Signed {
  /** `webhook-id` */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** As Standard Webhooks asks for: 24 to 64 bytes. */
const secretBytes = 32;

/**
 * The secrets of endpoints (`whsec_…`, Standard Webhooks), made of one key, the endpoint's id and the number of its secret (RFC 5869): none of them is
 * kept anywhere, neither in the database nor in an answer under an Idempotency-Key. While the key itself is replaced, both sign.
 */
export class WebhookSecrets {
  readonly #keys: readonly string[];

  constructor(key: string, ...previous: readonly string[]) {
    this.#keys = [key, ...previous];
  }

  /** For its owner, who is shown it once. */
  of(endpointId: string, number: number): string {
    return secretOf(this.#keys[0] ?? '', endpointId, number);
  }

  /** The headers of one attempt: a `v1` of each secret, apart by spaces. */
  headersOf(endpointId: string, numbers: readonly number[], { id, at, body }: Signed): Record<string, string> {
    const secrets = numbers.flatMap(number => this.#keys.map(key => secretOf(key, endpointId, number)));
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': secrets.map(secret => new Webhook(secret).sign(id, at, body)).join(' '),
    };
  }
}

const secretOf = (key: string, endpointId: string, number: number): string =>
  `whsec_${Buffer.from(hkdfSync('sha256', key, '', `broadsheet/webhook/${endpointId}/${number}`, secretBytes)).toString('base64')}`;
