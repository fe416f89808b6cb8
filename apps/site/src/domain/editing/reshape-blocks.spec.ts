import { expect, it } from '@jest/globals';
import { blocksIn, type Fields } from './block-fields.js';
import { reshape, reshapingIn } from './reshape-blocks.js';

const form: Fields = {
  headline: 'H',
  'block.a.type': 'text',
  'block.a.content': 'A',
  'block.b.type': 'divider',
  'block.c.type': 'quote',
  'block.c.content': 'C',
};

const after = (action: string) => {
  const { fields, at } = reshape(form, reshapingIn(action)!, () => 'new');
  return [
    blocksIn(fields)
      .map(({ id }) => id)
      .join(' '),
    at,
  ];
};

it.each([
  ['up:b', 'b a c', 'b'],
  ['up:a', 'a b c', 'a'],
  ['down:a', 'b a c', 'a'],
  ['down:c', 'a b c', 'c'],
  ['remove:b', 'a c', 'a'],
  ['remove:a', 'b c', 'b'],
  ['remove:lost', 'a b c', undefined],
  ['add:header:a', 'a new b c', 'new'],
  ['add:text:', 'a b c new', 'new'],
  ['add:text:lost', 'a b c new', 'new'],
])('%s', (action, order, at) => {
  expect(after(action)).toEqual([order, at]);
});

it('leaves everything else as it was typed', () => {
  const { fields } = reshape(form, reshapingIn('down:a')!, () => 'new');
  expect(fields).toEqual(form);
});

it.each(['save', 'publish', 'add:script:', 'up:', 'remove:a b', 'add:text:../x'])('%s is nothing that is done to blocks', action => {
  expect(reshapingIn(action)).toBeUndefined();
});
