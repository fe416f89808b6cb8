import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { WebhookSecrets } from './webhook-secrets.js';

const secrets = new WebhookSecrets('k'.repeat(32));
const message = { id: 'whk_1~1', at: new Date(), body: '{"type":"article.published","data":{"headline":"Tide — ☃"}}' };
const verify = (secret: string, headers: Record<string, string>, body = message.body) => new Webhook(secret).verify(body, headers);

describe('the secret of an endpoint', () => {
  it('is of 32 bytes, the same again, and another for each endpoint, number and key', () => {
    const secret = secrets.of('whk_1', 1);
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
    expect(secrets.of('whk_1', 1)).toBe(secret);
    const others = [secrets.of('whk_1', 2), secrets.of('whk_2', 1), new WebhookSecrets('l'.repeat(32)).of('whk_1', 1)];
    expect(new Set([secret, ...others]).size).toBe(4);
  });

  it('signs what its receiver verifies by the library', () => {
    const headers = secrets.headersOf('whk_1', [1], message);
    expect(verify(secrets.of('whk_1', 1), headers)).toEqual(JSON.parse(message.body));
    expect(() => verify(secrets.of('whk_2', 1), headers)).toThrow('No matching signature');
    expect(() => verify(secrets.of('whk_1', 1), headers, message.body.replace('Tide', 'Ebb'))).toThrow('No matching signature');
    expect(() => verify(secrets.of('whk_1', 1), { ...headers, 'webhook-id': 'whk_1~2' })).toThrow('No matching signature');
  });

  it('stands beside the one before it while both sign', () => {
    const headers = secrets.headersOf('whk_1', [2, 1], message);
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const number of [1, 2]) expect(verify(secrets.of('whk_1', number), headers)).toBeDefined();
    expect(() => verify(secrets.of('whk_1', 3), headers)).toThrow('No matching signature');
  });

  it('goes on to sign while the key of all of them is replaced', () => {
    const after = new WebhookSecrets('n'.repeat(32), 'k'.repeat(32)).headersOf('whk_1', [1], message);
    expect(verify(secrets.of('whk_1', 1), after)).toBeDefined();
  });
});
