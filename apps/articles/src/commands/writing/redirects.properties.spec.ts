import { inEveryPaper, type Paper } from '../../../test/paper-life.js';

/** Every path that readers were sent on from, and where to. */
const redirectsOf = ({ told, sections }: Paper): [string, string][] =>
  [...told.values(), ...sections.values()].flatMap(({ path, previousPaths }) => previousPaths.map((old): [string, string] => [old, path]));

describe('In whatever becomes of a paper', () => {
  it('a redirect leads on in one step to where something is, and never in a circle', () =>
    inEveryPaper(paper => {
      const redirects = redirectsOf(paper);
      const left = new Set(redirects.map(([old]) => old));
      expect(redirects.filter(([, path]) => left.has(path))).toEqual([]);
    }));

  it('a path is or was that of one article alone, and a section’s of one section', () =>
    inEveryPaper(({ told, sections }) => {
      const owned = [...told.values(), ...sections.values()].flatMap(({ path, previousPaths }) => [path, ...previousPaths]);
      expect(owned.toSorted()).toEqual([...new Set(owned)].toSorted());
    }));

  it('a path at which readers found an article leads to it for ever', () => {
    const known = new WeakMap<Paper, Map<string, string>>();
    return inEveryPaper(paper => {
      const found = known.get(paper) ?? new Map<string, string>();
      for (const [id, { path }] of paper.told) found.set(path, id);
      known.set(paper, found);
      const lost = [...found].filter(([path, id]) => {
        const place = paper.told.get(id);
        return place?.path !== path && !place?.previousPaths.includes(path);
      });
      expect(lost).toEqual([]);
    });
  });
});
