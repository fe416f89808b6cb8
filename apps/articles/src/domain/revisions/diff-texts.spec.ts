import fc from 'fast-check';
import { applyDiff, sideOf } from '../../../test/apply-diff.js';
import { sampleContent } from '../../../test/sample-article.js';
import { textOfBlock } from '../writing/block-text.js';
import type { BodyBlock } from '../writing/body-block.js';
import { diffTexts } from './diff-texts.js';
import { diffWords } from './diff-words.js';
import type { SavedText } from './revision.js';

const text = (id: string, content: string): BodyBlock => ({ id, type: 'text', content });
const bodyOf = (...body: BodyBlock[]): SavedText => ({ content: sampleContent({ body }), slug: 'tide' });
const blocks = (before: BodyBlock[], after: BodyBlock[]) => diffTexts(bodyOf(...before), bodyOf(...after)).blocks;
const told = (before: BodyBlock[], after: BodyBlock[]) =>
  blocks(before, after).map(({ change, moved, after: now, before: old }) => `${change}${moved ? ', moved' : ''} ${now?.id ?? old?.id}`);

const word = fc.constantFrom('tide', 'Ebbe', 'und', '<em>', '</em>', ' ', ' ', ', ', '&amp;', '潮汐', '𝕏', "don't", '\n', '\ud800');
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map(all => all.join(''));
const plain = { noNullPrototype: true } as const;
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const block: fc.Arbitrary<BodyBlock> = fc.oneof(
  fc.record({ id, type: fc.constant('text' as const), content: words }, plain),
  fc.record({ id, type: fc.constant('header' as const), level: fc.constantFrom(2 as const, 3 as const), content: words }, plain),
  fc.record(
    {
      id,
      type: fc.constant('list' as const),
      style: fc.constant('ordered' as const),
      items: fc.array(words, { minLength: 1, maxLength: 3 }),
    },
    plain,
  ),
  fc.record({ id, type: fc.constant('divider' as const) }, plain),
);
const body = fc.uniqueArray(block, { selector: ({ id: own }) => own, maxLength: 8 });
const saved: fc.Arbitrary<SavedText> = fc
  .record({
    body,
    headline: words,
    kicker: fc.option(words, { nil: undefined }),
    slug: fc.constantFrom('ebb', 'flood'),
    tags: fc.constantFrom([], ['sea']),
  })
  .map(({ body: own, headline, kicker, slug, tags }) => ({
    slug,
    content: sampleContent({
      body: own,
      headline,
      ...(kicker !== undefined && { kicker }),
      tags: tags.map(tag => ({ slug: tag, name: tag })),
    }),
  }));

describe('What became of a text', () => {
  it('applied to the text before, gives the text after', () => {
    fc.assert(
      fc.property(saved, saved, (before, after) => {
        expect(applyDiff(before, diffTexts(before, after))).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('tells of each block before and after once, and keeps both orders but for what moved', () => {
    fc.assert(
      fc.property(saved, saved, (before, after) => {
        const diff = diffTexts(before, after).blocks;
        const ids = (side: 'before' | 'after') => diff.flatMap(one => one[side]?.id ?? []);
        expect(ids('after')).toEqual(after.content.body.map(one => one.id));
        expect(ids('before').toSorted()).toEqual(before.content.body.map(one => one.id).toSorted());
        const stayed = diff.filter(({ moved }) => !moved).flatMap(one => one.before?.id ?? []);
        expect(before.content.body.map(one => one.id).filter(one => stayed.includes(one))).toEqual(stayed);
      }),
      { numRuns: 500 },
    );
  });

  it('has in its words both texts, whole', () => {
    fc.assert(
      fc.property(saved, saved, (before, after) => {
        for (const one of diffTexts(before, after).blocks.filter(({ words: runs }) => runs)) {
          expect(sideOf('before', one.words ?? [])).toBe(one.before && textOfBlock(one.before));
          expect(sideOf('after', one.words ?? [])).toBe(one.after && textOfBlock(one.after));
        }
      }),
    );
  });

  it('is nothing, where nothing changed', () => {
    fc.assert(
      fc.property(saved, one => {
        const { fields, blocks: all } = diffTexts(one, JSON.parse(JSON.stringify(one)) as SavedText);
        expect([fields, all.filter(({ change, moved }) => change !== 'same' || moved)]).toEqual([[], []]);
      }),
    );
  });

  it('names the fields that differ, with their words', () => {
    const one: SavedText = { content: sampleContent({ headline: 'The tide comes in', kicker: 'Sea' }), slug: 'tide' };
    const { kicker: _kicker, ...content } = sampleContent({ headline: 'The tide goes out' });
    expect(diffTexts(one, { content, slug: 'ebb' }).fields).toEqual([
      {
        field: 'slug',
        before: 'tide',
        after: 'ebb',
        words: [
          { kind: 'removed', text: 'tide' },
          { kind: 'added', text: 'ebb' },
        ],
      },
      expect.objectContaining({
        field: 'headline',
        words: [
          { kind: 'same', text: 'The tide ' },
          { kind: 'removed', text: 'comes' },
          { kind: 'added', text: 'goes' },
          { kind: 'same', text: ' ' },
          { kind: 'removed', text: 'in' },
          { kind: 'added', text: 'out' },
        ],
      }),
      { field: 'kicker', before: 'Sea' },
    ]);
  });
});

describe('A block is found again', () => {
  it('by its id, whatever became of its words or its kind', () => {
    expect(told([text('a', 'One.')], [text('a', 'Something else.')])).toEqual(['changed a']);
    expect(told([text('a', 'One.')], [{ id: 'a', type: 'header', level: 2, content: 'One.' }])).toEqual(['changed a']);
  });

  it('by its words, where an editor gave it another id', () => {
    expect(told([text('a', 'Twice a day.')], [text('x', 'Twice a day.')])).toEqual(['changed x']);
    expect(told([text('a', 'It comes twice a day.')], [text('x', 'It comes but twice a day.')])).toEqual(['changed x']);
    expect(told([text('a', 'It comes twice a day.')], [text('x', 'Nothing alike here.')])).toEqual(['removed a', 'added x']);
  });

  it('where it has moved to', () => {
    const [a, b, c] = [text('a', 'One.'), text('b', 'Two.'), text('c', 'Three.')];
    expect(told([a, b, c], [c, a, b])).toEqual(['same, moved c', 'same a', 'same b']);
    expect(told([a, b, c], [b, text('a', 'One more.')])).toEqual(['same b', 'removed c', 'changed, moved a']);
  });
});

describe('Words', () => {
  it('are those of the language, and a tag is one of them', () => {
    expect(diffWords('潮汐表很短', '潮汐表很长', 'zh').at(0)).toMatchObject({ kind: 'same' });
    expect(diffWords('It <em>comes</em>.', 'It <strong>comes</strong>.', 'en').map(({ kind, text: run }) => `${kind} ${run}`)).toEqual([
      'same It ',
      'removed <em>',
      'added <strong>',
      'same comes',
      'removed </em>',
      'added </strong>',
      'same .',
    ]);
  });

  it('of texts that have nothing in common are told as a whole, in bounded time', () => {
    const [one, other] = ['a ', 'b '].map(letter => Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join(' '));
    const began = performance.now();
    expect(diffWords(one ?? '', other ?? '', 'en').map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('of a thousand blocks without a common id are compared in bounded time', () => {
    const many = (prefix: string) =>
      Array.from({ length: 1_000 }, (_, index) => text(`${prefix}${index}`, `${prefix} words of block ${index}.`));
    const began = performance.now();
    expect(blocks(many('a'), many('b'))).toHaveLength(2_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
