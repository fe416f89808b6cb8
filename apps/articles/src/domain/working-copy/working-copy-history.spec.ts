import { isDeepStrictEqual } from 'node:util';
import { inEveryPublicLife, type Step } from '../../../test/article-life.js';
import { chief } from '../../../test/sample-article.js';
import type { Article } from '../article.js';
import { dueAt } from '../publication/due-steps.js';
import { copyTextOf } from './edit-working-copy.js';
import { publicArticle } from '../publication/public-article.js';

const isOfCopy = ({ by }: Step): boolean => by.action.startsWith('copy-');
const whatReadersSee = (article: Article, { at }: Step) =>
  article.state === 'published' ? publicArticle(article, at.references) : undefined;

/** Who wrote the article's text, and its working copy's, since each was approved last. */
class Hands {
  #own = new Set<string>();
  #copy = new Set<string>();

  /** Those who may not take this step; of a step that approves nothing, nobody. */
  barred({ by: { action }, before }: Step): ReadonlySet<string> {
    if (isApproval(action, before.state)) return this.#own;
    return isCopyApproval(action, before) ? this.#copy : new Set();
  }

  learn({ by: { action, person }, before, after }: Step): void {
    if (!before.workingCopy && after.workingCopy) this.#copy = new Set(this.#own);
    if (action === 'edit' || action === 'correct') this.#own.add(person.id);
    if (action === 'correct' || (action === 'copy-edit' && hasOtherText(before, after))) this.#copy.add(person.id);
    if (isCopyApproval(action, before)) this.#copy.clear();
    if (isApproval(action, before.state)) this.#own.clear();
    if (action === 'copy-publish') this.#own = this.#copy;
    if (action === 'revise' && before.workingCopy) this.#own = new Set([...this.#own, ...this.#copy]);
  }
}

const isApproval = (action: string, state: string) => action === 'approve' || (action === 'publish' && state === 'in_review');
const isCopyApproval = (action: string, { workingCopy }: Article) =>
  action === 'copy-approve' || (action === 'copy-publish' && workingCopy?.state === 'in_review');
const hasOtherText = (before: Article, after: Article): boolean => {
  const [one, other] = [copyTextOf(before), copyTextOf(after)];
  return one.slug !== other.slug || one.content.headline !== other.content.headline;
};

describe('In whatever life of a published article', () => {
  it('readers see nothing of a working copy until it is published: no event, no word, no version, no time', () => {
    inEveryPublicLife(steps => {
      for (const step of steps.filter(one => isOfCopy(one) && one.by.action !== 'copy-publish')) {
        expect(step.events).toEqual([]);
        expect(whatReadersSee(step.after, step)).toEqual(whatReadersSee(step.before, step));
      }
    });
  });

  it('a working copy is published as one event with its words, of the new version', () => {
    inEveryPublicLife(steps => {
      for (const { before, after, events } of steps.filter(({ by }) => by.action === 'copy-publish')) {
        expect(events.map(({ event, version }) => [event.type, version])).toEqual([['article.updated', after.version]]);
        expect([after.content, after.address.slug]).toEqual([before.workingCopy?.content, before.workingCopy?.slug]);
      }
    });
  });

  it('each change is one version, and what readers are told carries it', () => {
    inEveryPublicLife(steps => {
      for (const { before, after, events } of steps) {
        expect(after.version).toBe(before.version + 1);
        expect(events.every(({ version }) => version === after.version)).toBe(true);
        for (const { data } of events.filter(event => event.data !== null)) expect(data).toMatchObject({ version: after.version });
      }
    });
  });

  it('no text is lost: a working copy ends published, as the draft, or because somebody discards it', () => {
    inEveryPublicLife(steps => {
      for (const { before, after, by } of steps.filter(
        one => one.before.workingCopy && !one.after.workingCopy && one.after.state !== 'deleted',
      )) {
        expect(['copy-publish', 'copy-discard', 'revise']).toContain(by.action);
        const isKept = isDeepStrictEqual(after.content, before.workingCopy?.content);
        expect([by.action, isKept || by.action === 'copy-discard']).toEqual([by.action, true]);
      }
    });
  });

  it('nobody edits in place beside a working copy, and none begins where readers see nothing', () => {
    inEveryPublicLife(steps => {
      expect(steps.filter(({ by, before }) => by.action === 'edit' && before.state === 'published' && before.workingCopy)).toEqual([]);
      expect(steps.filter(({ before, after }) => !before.workingCopy && after.workingCopy && before.state !== 'published')).toEqual([]);
    });
  });

  it('readers see no changes that one person alone had a hand in, but for a chief with a reason', () => {
    inEveryPublicLife(steps => {
      const hands = new Hands();
      for (const step of steps) {
        const isAlone = hands.barred(step).has(step.by.person.id) && !(step.by.person === chief && step.by.reason);
        expect(isAlone ? step.by : undefined).toBeUndefined();
        hands.learn(step);
      }
    });
  });

  it('changes are planned only of what readers see and a person has approved', () => {
    inEveryPublicLife(steps => {
      const planned = steps.map(({ after }) => after).filter(after => dueAt('publish-working-copy', after));
      expect(planned.filter(({ state, workingCopy }) => state !== 'published' || !workingCopy?.review.approvedBy)).toEqual([]);
    });
  });

  it('no path leads to itself, and every path that readers knew leads on', () => {
    inEveryPublicLife(steps => {
      const known = new Set<string>();
      for (const { after } of steps) {
        const { path, publicPath, previousPaths } = after.address;
        if (publicPath) known.add(publicPath);
        expect([path, publicPath].filter(one => one !== undefined && previousPaths.includes(one))).toEqual([]);
        expect([...known].filter(old => old !== publicPath && !previousPaths.includes(old))).toEqual([]);
      }
    });
  });
});
