import { describe, expect, it } from '@jest/globals';
import { articleIn } from '../../../test/in-each-standing.js';
import { by, chief, editor, sampleDraft, writer } from '../../../test/sample-article.js';
import type { Article } from '../article.js';
import { standings } from './article-transitions.js';
import { placeEmbargo } from './change-embargo.js';
import { publish, revise, submit, unpublish } from './change-state.js';
import { possibleSteps } from './possible-steps.js';
import { scheduleArticle } from './schedule-article.js';
import type { Person } from './standing.js';
import { takeStep } from './take-step.js';

const steps = (article: Article, person: Person, twoPersonRule = true) =>
  possibleSteps(article, { person, now: by(person).now, twoPersonRule });

describe('What is worth offering', () => {
  it('is what the table lets a person do', () => {
    expect(steps(sampleDraft(), writer)).toEqual({ allowed: ['edit', 'submit', 'delete', 'embargo'], reasonNeeded: [] });
    expect(steps(articleIn('in_review'), writer)).toEqual({ allowed: [], reasonNeeded: [] });
    expect(steps(articleIn('in_review'), editor).allowed).toEqual(['edit', 'return', 'approve', 'embargo']);
    expect(steps(articleIn('published'), { id: 'usr_reader', roles: ['reader'] }).allowed).toEqual([]);
  });

  it('is no approval of one’s own text, but for a chief with a reason', () => {
    const own = submit(sampleDraft(), by(editor));
    expect(steps(own, editor).allowed).not.toContain('approve');
    expect(steps(own, editor, false)).toMatchObject({ allowed: expect.arrayContaining(['approve']), reasonNeeded: [] });
    const ofChief = submit(sampleDraft(), by(chief));
    expect(steps(ofChief, chief).allowed).toContain('approve');
    expect(steps(ofChief, chief).reasonNeeded).toEqual(['approve', 'publish']);
  });

  it('says what needs a reason', () => {
    expect(steps(articleIn('in_review'), chief).reasonNeeded).toEqual(['publish']);
    expect(steps(articleIn('published'), editor).reasonNeeded).toEqual(['kill']);
  });

  it('is nothing that an embargo forbids, and no lifting where there is none', () => {
    const approved = articleIn('approved');
    const held = placeEmbargo(approved, { note: 'Until it is handed over' }, by(editor));
    expect(steps(approved, chief).allowed).not.toContain('lift-embargo');
    expect(steps(held, editor).allowed).toEqual(['edit', 'return']);
    expect(steps(held, chief).allowed).toEqual(['edit', 'return', 'embargo', 'lift-embargo']);
    const ending = placeEmbargo(approved, { until: new Date('2040-01-01'), note: 'Until it is handed over' }, by(editor));
    expect(steps(ending, editor).allowed).toEqual(['edit', 'return', 'schedule']);
  });

  it('takes off a schedule only what is on one', () => {
    const published = articleIn('published');
    expect(steps(published, editor).allowed).not.toContain('unschedule');
    const ending = scheduleArticle(published, { unpublishAt: new Date('2040-01-01') }, by(editor));
    expect(steps(ending, editor).allowed).toContain('unschedule');
  });

  it('is no deletion by its writer of what readers have seen', () => {
    const back = revise(unpublish(publish(articleIn('approved'), by(editor)), by(editor)), by(editor));
    expect(steps(back, writer).allowed).not.toContain('delete');
    expect(steps(back, editor).allowed).toContain('delete');
  });

  it.each(standings)('can be done with a reason, whoever it is offered to: %s', standing => {
    const article = articleIn(standing);
    for (const person of [writer, editor, chief])
      for (const action of steps(article, person).allowed)
        expect(takeStep(article, action, by(person, { reason: 'The night desk decides' })).version).toBe(article.version + 1);
  });
});
