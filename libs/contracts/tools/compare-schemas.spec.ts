import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { compareSchemas } from './compare-schemas.js';
import { type JsonSchema, toJsonSchema } from './json-schema.js';
import type { BreakKind } from './schema-break.js';

const text = z.object({ type: z.literal('text'), content: z.string() });
const picture = z.object({ type: z.literal('picture'), picture: z.object({ alt: z.string().max(100), width: z.int().min(1) }) });
const fields = {
  id: z.string().regex(/^art_/),
  kind: z.enum(['story', 'video']),
  headline: z.string().min(1).max(200),
  kicker: z.string().optional(),
  at: z.iso.datetime(),
  slugs: z.array(z.string().max(80)).min(1),
  policy: z.object({ enabled: z.boolean(), days: z.int().min(1).max(30).optional() }),
  sections: z.array(z.object({ name: z.string(), order: z.int() })),
  body: z.array(z.discriminatedUnion('type', [text, picture])),
  words: z.record(z.string(), z.int()),
};
const { headline, sections } = fields;
const { headline: _headline, ...withoutHeadline } = fields;
const { kicker: _kicker, ...withoutKicker } = fields;

const schemaOf = (shape: z.ZodRawShape): JsonSchema => toJsonSchema(z.object(shape));
const changed = (change: z.ZodRawShape): JsonSchema => schemaOf({ ...fields, ...change });
const released = schemaOf(fields);
const breaksOf = (older: JsonSchema, newer: JsonSchema): string[] =>
  compareSchemas(older, newer).map(({ kind, at }) => `${kind} ${at}`.trim());
const withPattern = (pattern: RegExp) => z.string().regex(pattern);

describe('schemas understand each other', () => {
  it.each<[what: string, newer: JsonSchema]>([
    ['when nothing changed', changed({})],
    ['with a new optional field', changed({ standfirst: z.string().max(500).optional() })],
    ['with a new optional field of an item', changed({ sections: z.array(sections.element.extend({ accent: z.string().optional() })) })],
    [
      'with a new optional field of a member of a union',
      changed({ body: z.array(z.discriminatedUnion('type', [text.extend({ lead: z.boolean().optional() }), picture])) }),
    ],
    ['with the members of a union in another order', changed({ body: z.array(z.discriminatedUnion('type', [picture, text])) })],
    ['with another description', changed({ headline: headline.meta({ description: 'What it says on top' }) })],
  ])('%s', (_, newer) => {
    expect(compareSchemas(released, newer)).toEqual([]);
  });
});

type Finding = BreakKind | `${BreakKind} ${string}`;

/** Each kind of break, at the top and within. What is found when the change is taken back is a break of its own, except for an optional field. */
const breaking: readonly [what: string, newer: JsonSchema, breaks: Finding[], takenBack: Finding[]][] = [
  ['a field is removed', schemaOf(withoutHeadline), ['field-removed headline'], ['required-added headline']],
  ['an optional field is removed', schemaOf(withoutKicker), ['field-removed kicker'], []],
  ['a field of an object is removed', changed({ policy: fields.policy.pick({ enabled: true }) }), ['field-removed policy.days'], []],
  [
    'a field of an item is removed',
    changed({ sections: z.array(sections.element.pick({ name: true })) }),
    ['field-removed sections[].order'],
    ['required-added sections[].order'],
  ],
  ['a type is changed', changed({ headline: z.int() }), ['type-changed headline'], ['type-changed headline']],
  ['a type of items is changed', changed({ slugs: z.array(z.int()).min(1) }), ['type-changed slugs[]'], ['type-changed slugs[]']],
  [
    'an integer becomes a number',
    changed({ words: z.record(z.string(), z.number()) }),
    ['additional-properties-changed words'],
    ['additional-properties-changed words'],
  ],
  ['null becomes possible', changed({ headline: headline.nullable() }), ['type-changed headline'], ['type-changed headline']],
  ['a required field is added', changed({ dateline: z.string() }), ['required-added dateline'], ['field-removed dateline']],
  ['an optional field is required', changed({ kicker: z.string() }), ['required-added kicker'], ['required-dropped kicker']],
  [
    'an optional field within is required',
    changed({ policy: fields.policy.required() }),
    ['required-added policy.days'],
    ['required-dropped policy.days'],
  ],
  ['an enum is narrowed', changed({ kind: z.enum(['story']) }), ['enum-narrowed kind'], ['enum-widened kind']],
  [
    'a constant is another',
    changed({ kind: z.literal('film') }),
    ['enum-narrowed kind', 'enum-widened kind'],
    ['enum-narrowed kind', 'enum-widened kind'],
  ],
  [
    'an enum takes the place of any text',
    changed({ kicker: z.enum(['Exclusive']).optional() }),
    ['enum-narrowed kicker'],
    ['enum-widened kicker'],
  ],
  [
    'a text is shortened',
    changed({ headline: z.string().min(1).max(120) }),
    ['constraint-tightened headline'],
    ['constraint-loosened headline'],
  ],
  [
    'a text needs more characters',
    changed({ headline: z.string().min(5).max(200) }),
    ['constraint-tightened headline'],
    ['constraint-loosened headline'],
  ],
  [
    'a text gets a limit',
    changed({ kicker: z.string().max(80).optional() }),
    ['constraint-tightened kicker'],
    ['constraint-loosened kicker'],
  ],
  [
    'a number within is limited',
    changed({ policy: fields.policy.extend({ days: z.int().min(1).max(7).optional() }) }),
    ['constraint-tightened policy.days'],
    ['constraint-loosened policy.days'],
  ],
  [
    'a list needs more items',
    changed({ slugs: z.array(z.string().max(80)).min(2) }),
    ['constraint-tightened slugs'],
    ['constraint-loosened slugs'],
  ],
  [
    'items are shortened',
    changed({ slugs: z.array(z.string().max(60)).min(1) }),
    ['constraint-tightened slugs[]'],
    ['constraint-loosened slugs[]'],
  ],
  ['a pattern is changed', changed({ id: withPattern(/^article_/) }), ['pattern-changed id'], ['pattern-changed id']],
  ['a pattern is added', changed({ headline: headline.regex(/^[A-Z]/) }), ['pattern-changed headline'], ['pattern-changed headline']],
  [
    'a format is changed',
    changed({ at: z.iso.date() }),
    ['format-changed at', 'pattern-changed at'],
    ['format-changed at', 'pattern-changed at'],
  ],
  [
    'a member of a union is removed',
    changed({ body: z.array(z.discriminatedUnion('type', [text])) }),
    ['member-removed body[]'],
    ['member-added body[]'],
  ],
  [
    'a field of a member of a union is tightened',
    changed({ body: z.array(z.discriminatedUnion('type', [text.extend({ content: z.string().max(9) }), picture])) }),
    ['constraint-tightened body[]<text>.content'],
    ['constraint-loosened body[]<text>.content'],
  ],
  [
    'an object is closed',
    changed({ policy: z.strictObject(fields.policy.shape) }),
    ['additional-properties-changed policy'],
    ['additional-properties-changed policy'],
  ],
  [
    'a keyword is not known here',
    changed({ headline: headline.meta({ contentEncoding: 'base64' }) }),
    ['keyword-changed headline'],
    ['keyword-changed headline'],
  ],
];

describe('schemas do not understand each other', () => {
  it.each(breaking)('when %s', (_, newer, breaks, takenBack) => {
    expect(breaksOf(released, newer)).toEqual(breaks);
    expect(breaksOf(newer, released)).toEqual(takenBack);
  });

  it('when a closed object grows', () => {
    const [closed, grown] = [fields.policy, fields.policy.extend({ more: z.string().optional() })].map(({ shape }) =>
      toJsonSchema(z.strictObject(shape)),
    );
    expect(breaksOf(closed!, grown!)).toEqual(['additional-properties-changed']);
  });
});
