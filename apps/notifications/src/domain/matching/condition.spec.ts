import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConditionError, flawOfCondition, parseCondition } from './condition.js';

const content = {
  headline: 'Tide comes in',
  genre: 'news',
  articleKind: 'story',
  locale: 'en-GB',
  sections: [{ name: 'World', path: '/world', slug: 'world' }],
  tags: ['india', 'sea'],
  authors: [{ name: 'Asha Rao' }],
  sponsored: false,
};

describe('a condition', () => {
  it.each([
    ['"india" in tags', true],
    ['"india" in tags && !sponsored', true],
    ['"world" in sections && genre == "opinion"', false],
    ['authors.exists(name, name.startsWith("Asha"))', true],
    ['tags.all(tag, tag.size() > 4)', false],
    ['headline.lowerAscii().contains("tide")', true],
    ['kicker == "" && by == ""', true],
    ['size(tags) > 1 ? kind == "story" : false', true],
  ])('asks public fields: %s', (text, answer) => {
    expect(parseCondition(text)(content)).toBe(answer);
  });

  it('is not met where what it asks for is not there', () => {
    expect(parseCondition('tags[5] == "india"')(content)).toBe(false);
    expect(parseCondition('"india" in tags || sections[0] == "x"')({})).toBe(false);
  });

  it.each([
    ['', 'EOF'],
    ['"india" in', 'EOF'],
    ['headline', 'type string'],
    ['1 + 1', 'type int'],
    ['address == "a"', 'Unknown variable'],
    ['constructor == constructor', 'Unknown variable'],
    ['headline.constructor == "a"', 'Cannot index'],
    ['headline.constructor("return 1")() == 1', ''],
    ['tags > 1', ''],
    ['headline.matches("(a+)+$")', 'may not call matches'],
    ['tags.map(tag, tag).size() > 1', 'may not call map'],
    ['tags.exists(a, tags.exists(b, a == b))', 'one loop in another'],
    ['cel.bind(a, headline, a + a == a)', ''],
    ['dyn(headline) == 1', 'may not call dyn'],
    [`headline == "${'a'.repeat(500)}"`, 'longer than 500'],
    [`${'!'.repeat(400)}sponsored`, ''],
    [`sponsored${' || sponsored'.repeat(38)}`, ''],
    [`"a" in [${'"a",'.repeat(60)}"a"]`, ''],
  ])('is refused, in words, where it is %s', (text, why) => {
    expect(() => parseCondition(text)).toThrow(ConditionError);
    expect(flawOfCondition(text)).toContain(why);
  });

  it('answers true or false, or is refused, whatever is written: nothing else comes out, and nothing runs', () => {
    const piece = fc.constantFrom(
      ...[
        'headline',
        'tags',
        'sections',
        '"india"',
        '1',
        'true',
        '(',
        ')',
        '[',
        ']',
        '.',
        ',',
        ' in ',
        ' == ',
        ' && ',
        '!',
        '+',
        '? ',
        ': ',
      ],
      ...['process', 'exists', 'size', '__proto__', 'constructor', 'globalThis', '{', '}', '=>', '`', '\\', '\u2028', '"'],
    );
    let taken = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
          fc.string({ maxLength: 80 }),
        ),
        text => {
          if (flawOfCondition(text) !== undefined) return;
          taken += 1;
          expect([true, false]).toContain(parseCondition(text)(content));
        },
      ),
      { numRuns: 2_000, examples: [['true'], ['"india" in tags']] },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it('is bounded: the costliest that is taken answers at once', () => {
    const list = `[${'"a",'.repeat(29)}"a"]`;
    const text = `${list}.all(x, headline.lowerAscii().contains(x)) || tags.all(t, t.contains("a"))`;
    const condition = parseCondition(text);
    const began = performance.now();
    for (let time = 0; time < 1_000; time += 1) condition({ ...content, headline: 'a'.repeat(200), tags: Array(200).fill('a') });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
