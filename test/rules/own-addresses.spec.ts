import { describe, expect, it } from '@jest/globals';
import { readConfig } from '#service';
import { isReservedName } from '../../apps/articles/src/domain/edition/reserved-names.js';
import { siteConfig } from '../../apps/site/src/config.js';
import { isOwnAddress } from '../../apps/site/src/domain/paper/own-addresses.js';
import { SiteModule } from '../../apps/site/src/site.module.js';

const config = readConfig(siteConfig, {
  NODE_ENV: 'development',
  MONGODB_URI: 'mongodb://mongo.example.com/?replicaSet=rs0',
  MONGODB_DATABASE: 'site',
  KAFKA_BROKERS: 'kafka:9092',
  AUTH_ISSUER: 'https://identity.example.com/',
  AUTH_JWKS_URI: 'https://identity.example.com/jwks',
  ARTICLES_URL: 'http://articles',
});

/** What a decorator of a route has written down. */
const pathsOf = (decorated: object): string[] => [(Reflect.getMetadata('path', decorated) as string | string[] | undefined) ?? []].flat();

/** How the addresses begin for which the site has a route of its own; a file's name or a pattern is no section's. */
function firstSteps(): string[] {
  const paths = (SiteModule.with(config).controllers ?? []).flatMap(controller =>
    Object.getOwnPropertyNames(controller.prototype).flatMap(name => {
      const method: unknown = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
      const routes = typeof method === 'function' ? pathsOf(method) : [];
      return routes.flatMap(route => pathsOf(controller).map(base => `${base}/${route}`));
    }),
  );
  const steps = paths.flatMap(path => path.split('/').find(Boolean) ?? []);
  return [...new Set(steps)].filter(step => /^[a-z-]+$/.test(step)).toSorted();
}

describe('an address at which the site itself answers', () => {
  it('is that of no section, and of no page of the paper', () => {
    const steps = firstSteps();
    expect(steps).toEqual(expect.arrayContaining(['assets', 'desk', 'inbox', 'login', 'moderation', 'notices', 'preview', 'unsubscribe']));
    expect(steps.filter(step => !isReservedName(step))).toEqual([]);
    expect(steps.filter(step => !isOwnAddress(step))).toEqual([]);
  });
});
