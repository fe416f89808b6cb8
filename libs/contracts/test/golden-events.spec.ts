import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { allEvents, type AnyEventType, readEvent } from '#contracts';
import { type GoldenEvent, goldenEvents } from '../tools/golden-events.js';
import { type JsonSchema, jsonSchemaOf } from '../tools/json-schema.js';

const goldens = await goldenEvents();
const eventOf = ({ type }: GoldenEvent): AnyEventType => {
  const event = allEvents.find(candidate => candidate.type === type);
  if (!event) throw new Error(`${type} was published once, and is not in the catalogue`);
  return event;
};
const cases = goldens.map(golden => ({ ...golden, name: `${golden.type}.v${golden.version} of ${golden.key}` }));

describe('golden events', () => {
  it.each(cases)('$name is read today, whole', golden => {
    expect(readEvent(eventOf(golden), golden.version, golden.data)).toEqual(golden.data);
  });

  it.each(cases)('$name fits the published schema', golden => {
    const validator = new Ajv2020({ strict: true, validateFormats: false });
    expect([validator.validate(jsonSchemaOf(eventOf(golden)), golden.data), validator.errorsText()]).toEqual([true, 'No errors']);
  });

  it.each(cases)('$name is read with what a later producer adds', golden => {
    expect(readEvent(eventOf(golden), golden.version, { ...(golden.data as object), addedLater: { by: 'somebody' } })).toEqual(golden.data);
  });

  it.each(allEvents)('$type has a record of each version, and one for each field of today', event => {
    const recordsOf = (version: number) => goldens.filter(golden => golden.type === event.type && golden.version === version);
    const versions = Array.from({ length: event.version }, (_, index) => index + 1);
    expect(versions.filter(version => recordsOf(version).length === 0)).toEqual([]);
    expect(
      missingFields(
        jsonSchemaOf(event),
        recordsOf(event.version).map(({ data }) => data),
        '',
      ),
    ).toEqual([]);
  });
});

/** Fields of the schema that no record has. */
function missingFields(schema: JsonSchema, values: readonly unknown[], at: string): string[] {
  if (schema.items) return missingFields(schema.items, values.flat(), `${at}[]`);
  if (schema.oneOf)
    return schema.oneOf.flatMap(member =>
      missingFields(
        member,
        values.filter(value => isOf(member, value)),
        at,
      ),
    );
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const found = values.flatMap(value => (typeof value === 'object' && value !== null && name in value ? [Reflect.get(value, name)] : []));
    return found.length === 0 ? [`${at}.${name}`] : missingFields(property, found, `${at}.${name}`);
  });
}

const isOf = (member: JsonSchema, value: unknown): boolean =>
  typeof value === 'object' && value !== null && Reflect.get(value, 'type') === member.properties?.['type']?.const;
