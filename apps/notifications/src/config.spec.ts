import { describe, expect, it } from '@jest/globals';
import { readConfig } from '#service';
import { notificationsConfig } from './config.js';

const key = 'k'.repeat(32);
const production = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://mongo.example.com/?replicaSet=rs0',
  KAFKA_BROKERS: 'kafka.example.com:9093',
  AUTH_ISSUER: 'https://identity.example.com/',
  AUTH_JWKS_URI: 'https://identity.example.com/keys',
  AUTH_ACTOR_KEY: key,
  SMTP_URL: 'smtps://paper:secret@smtp.example.com',
  PAPER_URL: 'https://www.example.com/',
  LINK_KEY: key,
  ADDRESS_KEY: key,
  GUEST_KEY: key,
  WEBHOOK_KEY: key,
};
const read = (changes: Record<string, string>) => readConfig(notificationsConfig, { ...production, ...changes });

describe('the configuration of notifications', () => {
  it('is enough for production, and shows neither keys nor the password of the mail server', () => {
    const config = read({});
    expect([config.paperUrl, config.repliesGatherSeconds]).toEqual(['https://www.example.com', 300]);
    expect(JSON.stringify(config)).not.toMatch(/kkk|secret@/);
  });

  it.each([
    ['LINK_KEY', ''],
    ['ADDRESS_KEY', ''],
    ['GUEST_KEY', 'short'],
    ['WEBHOOK_KEY', ''],
    ['WEBHOOK_LOOPBACK', 'allowed'],
    ['WEBHOOK_LOOPBACK', 'on'],
    ['WEBHOOK_TIMEOUT_MS', '61000'],
    ['WEBHOOK_CLOSED_NETWORKS', '203.0.113.0'],
    ['WEBHOOK_CLOSED_NETWORKS', '203.0.113.0/24,ours'],
    ['PAPER_URL', 'http://www.example.com'],
    ['SMTP_URL', ''],
    ['SMTP_URL', 'https://smtp.example.com'],
    ['MAIL_FROM', 'The paper'],
    ['MAILS_AT_ONCE', '0'],
    ['DIE_AT', 'after-send'],
    ['PAPER_TIME_ZONE', 'Europe/Nowhere'],
    ['MESSAGES_KEPT_DAYS', '13'],
    ['TOLD_KEPT_DAYS', '89'],
  ])('stops a boot in production where %s is "%s"', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(name);
  });

  it('lets a test have a process die at a point of the sender, and at no other place', () => {
    const test = { NODE_ENV: 'test' };
    expect(read({ ...test, DIE_AT: 'after-send:40' }).dieAt).toBe('after-send:40');
    for (const DIE_AT of ['now', 'after-send:0', 'after-claim:']) expect(() => read({ ...test, DIE_AT })).toThrow('DIE_AT');
  });

  it('signs mail with all that it takes, or not at all', () => {
    const dkim = { DKIM_DOMAIN: 'example.com', DKIM_SELECTOR: 'paper', DKIM_KEY: '-----BEGIN PRIVATE KEY-----' };
    expect(read(dkim)).toMatchObject({ dkimDomain: 'example.com', dkimSelector: 'paper' });
    for (const name of Object.keys(dkim)) expect(() => read({ ...dkim, [name]: '' })).toThrow(`${name} is missing`);
  });
});
