import { articlePublished, articleUpdated, type OutgoingEvent } from '#contracts';
import { inEveryLife } from '../../../test/article-life.js';
import { chief, writer } from '../../../test/sample-article.js';

describe('In whatever life of an article', () => {
  it('each change is one version, and its events carry it', () => {
    inEveryLife(steps => {
      for (const { before, after, events } of steps) {
        expect(after.version).toBe(before.version + 1);
        expect(new Set([after.version, ...events.map(({ version }) => version)]).size).toBe(1);
        expect(events.filter(({ data }) => data !== null).length).toBeLessThanOrEqual(1);
      }
    });
  });

  it('readers see no text that one person alone had a hand in, but for a chief with a reason', () => {
    inEveryLife(steps => {
      const toReaders = steps.filter(({ by, before }) => by.action === 'publish' && before.state === 'in_review');
      expect(toReaders.filter(({ by }) => by.person !== chief || !by.reason)).toEqual([]);
      const wrote = new Set([writer.id]);
      for (const { by, before } of steps) {
        const isAlone = wrote.has(by.person.id) && !(by.person === chief && by.reason);
        expect(by.action === 'approve' && isAlone ? by : undefined).toBeUndefined();
        if (by.action === 'edit' || by.action === 'correct') wrote.add(by.person.id);
        if (by.action === 'approve' || (by.action === 'publish' && before.state === 'in_review')) wrote.clear();
      }
      expect(steps.filter(({ after }) => after.state === 'approved' && !after.review.approvedBy)).toEqual([]);
    });
  });

  it('nothing passes an embargo, and only a chief lifts or replaces one', () => {
    inEveryLife(steps => {
      expect(steps.filter(({ before, after }) => before.embargo && after.state === 'published')).toEqual([]);
      expect(steps.filter(({ before, after, by }) => before.embargo && after.embargo !== before.embargo && by.person !== chief)).toEqual(
        [],
      );
    });
  });

  it('no path leads to itself, and every path that readers knew leads on', () => {
    inEveryLife(steps => {
      const known = new Set<string>();
      const found = new Set<string>();
      for (const { after } of steps) {
        if (after.address.publicPath) known.add(after.address.publicPath);
        const { path, publicPath, previousPaths } = after.address;
        expect(previousPaths).not.toContain(publicPath);
        expect(previousPaths).not.toContain(path);
        if (after.state === 'published') found.add(`${after.address.path} is ${publicPath}`);
        expect([...known].filter(old => old !== publicPath && !previousPaths.includes(old))).toEqual([]);
      }
      expect([...found].filter(line => new Set(line.split(' is ')).size > 1)).toEqual([]);
    });
  });

  it('its first publication never moves', () => {
    inEveryLife(steps => {
      const firsts = steps.flatMap(({ after }) => after.times.firstPublishedAt?.getTime() ?? []);
      expect(new Set(firsts).size).toBeLessThanOrEqual(1);
    });
  });

  it('who reads the topics from the beginning sees what readers see', () => {
    inEveryLife(steps => {
      const compacted = new Map<string, OutgoingEvent>();
      for (const event of steps.flatMap(({ events }) => events)) compacted.set(event.event.type, event);
      const kept = [...compacted.values()].filter(({ data }) => data !== null).toSorted((one, other) => other.version - one.version);
      const isVisible = steps.at(-1)?.after.state === 'published';
      const sees = kept[0]?.event === articlePublished || kept[0]?.event === articleUpdated;
      const holdsText = JSON.stringify(kept.map(({ data }) => data)).includes('headline');
      expect([sees, holdsText]).toEqual([isVisible, isVisible]);
    });
  });
});
