import { expect, it } from '@jest/globals';
import type { Block } from '#contracts';
import { middleOfStory } from './middle-of-story.js';

const story = (kinds: string): Block[] =>
  kinds.split(' ').map((kind, at): Block => {
    const id = `b${at}`;
    if (kind === 'h') return { id, type: 'header', level: 2, content: 'On' };
    return kind === '-' ? { id, type: 'divider' } : { id, type: 'text', content: 'Words.' };
  });

it.each([
  ['p p p p p', 2],
  ['h p p h p p p p', 4],
  ['p - p p - p p', 3],
  ['p p p p', undefined],
  ['p p h p - p h', undefined],
  ['p', undefined],
])('the middle of %s is behind block %p', (kinds, expected) => {
  expect(middleOfStory(story(kinds))).toBe(expected);
});
