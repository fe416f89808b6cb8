import { expect, it } from '@jest/globals';
import { issue, sectionBySlug, sections, stories } from '../../../test/fixtures/edition.js';
import { contentsBySection } from './issue-contents.js';
import { childrenOf, topLevel, trailTo } from './section-tree.js';

const names = (listed: readonly { name: string }[]) => listed.map(({ name }) => name);

it('keeps the order of the editors, whatever order the sections come in', () => {
  expect(names(topLevel(sections.toReversed()))).toEqual(['World', 'Town', 'Business', 'Science', 'Culture', 'Life']);
  expect(names(childrenOf(sectionBySlug('town'), sections))).toEqual(['Harbour']);
});

it('finds the way down to a section, and ends in a loop no more than at the top', () => {
  expect(names(trailTo('sec_harbour', sections))).toEqual(['Town', 'Harbour']);
  expect(trailTo('sec_unknown', sections)).toEqual([]);
  const looped = sections.map(section => (section.slug === 'town' ? { ...section, parentId: 'sec_harbour' } : section));
  expect(names(trailTo('sec_harbour', looped))).toEqual(['Town', 'Harbour']);
});

it('lists an issue under its own headings, without what is no longer visible', () => {
  const visible = stories.filter(({ id }) => id !== 'art_mud');
  expect(contentsBySection(issue, visible).map(({ section, articles }) => [section, articles.map(({ id }) => id)])).toEqual([
    ['Reportage', ['art_seawall', 'art_lockkeeper']],
    ['Table', ['art_tidemill']],
    [undefined, ['art_rooms']],
  ]);
});
