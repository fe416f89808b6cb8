import { describe, expect, it } from '@jest/globals';
import { allEvents } from '#contracts';
import { compareSchemas } from '../tools/compare-schemas.js';
import { type JsonSchema, jsonSchemaOf } from '../tools/json-schema.js';
import { releasedName, releasedSchemas } from '../tools/released-schemas.js';

const released = await releasedSchemas();
const today = new Map(allEvents.map(event => [event.type, jsonSchemaOf(event)]));

/** FULL_TRANSITIVE: every schema that was ever released and that of today read each other's records. */
describe('what was released', () => {
  it.each(released)('$file is understood today, and understands today', ({ type, schema }) => {
    expect(compareSchemas(schema, today.get(type) ?? {})).toEqual([]);
  });

  it.each(released)('$file was not changed since', ({ file, text }) => {
    expect(releasedName(file, text)).toBe(file);
  });

  it('holds every event in its version of today (else: npm run contracts:release)', () => {
    const known = new Set(released.map(({ type, version }) => `${type}.v${version}`));
    expect(allEvents.map(({ type, version }) => `${type}.v${version}`).filter(name => !known.has(name))).toEqual([]);
  });

  it('would stop an article without its headline', () => {
    const schema = released.find(({ type }) => type === 'article.published')?.schema ?? {};
    const { headline: _, ...properties } = schema.properties ?? {};
    const newer: JsonSchema = { ...schema, properties, required: (schema.required ?? []).filter(name => name !== 'headline') };
    expect(compareSchemas(schema, newer)).toEqual([{ kind: 'field-removed', at: 'headline', message: 'is gone' }]);
  });
});
