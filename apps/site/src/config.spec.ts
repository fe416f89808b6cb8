import { describe, expect, it } from '@jest/globals';
import { readConfig } from '#service';
import { siteConfig } from './config.js';

const production = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://mongo.example.com/?replicaSet=rs0',
  MONGODB_DATABASE: 'site',
  KAFKA_BROKERS: 'kafka:9092',
  AUTH_ISSUER: 'https://identity.example.com/',
  AUTH_JWKS_URI: 'https://identity.example.com/jwks',
  ARTICLES_URL: 'http://articles',
  PAPER_URL: 'https://www.example.com',
  SESSION_SECRET: 's'.repeat(32),
};
const read = (change: Record<string, string>) => readConfig(siteConfig, { ...production, ...change });

describe('the site in production', () => {
  it('has what sessions need', () => {
    expect(read({})).toMatchObject({ sessionSecret: 's'.repeat(32), oidcClientId: 'broadsheet-site', oidcClientSecret: undefined });
  });

  it.each([
    ['without a session secret', { SESSION_SECRET: '' }, 'SESSION_SECRET is missing'],
    ['with a short one, which is not shown', { SESSION_SECRET: 'short' }, 'SESSION_SECRET has a value that is not accepted'],
    ['over plain http', { PAPER_URL: 'http://www.example.com' }, 'PAPER_URL is "http://www.example.com"'],
  ])('does not boot %s', (_, change, complaint) => {
    expect(() => read(change)).toThrow(complaint);
    expect(() => read(change)).not.toThrow(/short/);
  });

  it('asks for less in development', () => {
    expect(read({ NODE_ENV: 'development', SESSION_SECRET: '', PAPER_URL: '' })).toMatchObject({ paperUrl: 'http://localhost:3000' });
  });
});
