import { articleIn } from '../../../test/in-each-standing.js';
import { by, chief, editor, otherWriter, sampleDraft, writer } from '../../../test/sample-article.js';
import { actions, newsroomRoles, standings, type Transition, transitions } from './article-transitions.js';
import { NotPermittedError, TransitionRefusedError } from '../errors.js';
import { allowedActions, mayRead, rolesFor, rowFor } from './standing.js';
import { takeStep } from './take-step.js';

const people = { writer, editor, chief };
/** The state it leads to, or the code of the refusal. */
function outcomeOf(work: () => Transition): string {
  try {
    return work().to;
  } catch (error) {
    if (error instanceof TransitionRefusedError || error instanceof NotPermittedError) return error.code;
    throw error;
  }
}

const everyCase = actions.flatMap(action => standings.flatMap(from => newsroomRoles.map(role => [action, from, role] as const)));

describe('The table of transitions', () => {
  it.each(everyCase)('%s from %s by the %s is taken or refused as it says', (action, from, role) => {
    const article = articleIn(from);
    const rows = transitions.filter(row => row.action === action && row.from === from);
    const isAllowed = rows.some(row => row.by[role] !== undefined);
    expect(allowedActions(article, people[role]).includes(action)).toBe(isAllowed);
    expect(outcomeOf(() => rowFor(article, action, people[role]))).toBe(
      rows.length === 0 ? 'transition-refused' : isAllowed ? rows.find(row => row.by[role])?.to : 'not-permitted',
    );
  });

  it("lets a writer do nothing to another's article", () => {
    expect(standings.flatMap(from => allowedActions(articleIn(from), otherWriter))).toEqual([]);
  });

  it('tells what is allowed when it refuses', () => {
    expect(() => rowFor(articleIn('published'), 'delete', editor)).toThrow(
      expect.objectContaining({
        code: 'transition-refused',
        extensions: { state: 'published', allowed: ['edit', 'schedule', 'unschedule', 'unpublish', 'kill', 'correct'] },
      }),
    );
  });

  it('gives a person the widest of their rights', () => {
    const both = { id: writer.id, roles: ['writer', 'editor'] };
    const seenOnce = { ...articleIn('draft'), times: { ...sampleDraft().times, firstPublishedAt: new Date() } };
    expect(() => takeStep(seenOnce, 'delete', by(writer))).toThrow(NotPermittedError);
    expect(takeStep(seenOnce, 'delete', by(both)).state).toBe('deleted');
  });

  it('says which roles a route asks for', () => {
    expect(rolesFor('submit')).toEqual(['writer', 'editor', 'chief']);
    expect(rolesFor('lift-embargo')).toEqual(['chief']);
  });

  it('gives each change one version and one time', () => {
    const draft = sampleDraft();
    const at = by(writer);
    expect(takeStep(draft, 'submit', at)).toMatchObject({ version: 2, times: { modifiedAt: at.now } });
  });

  it('lets a writer read their own work and what readers may', () => {
    expect(standings.filter(from => mayRead(articleIn(from), otherWriter))).toEqual(['published']);
    expect(standings.filter(from => !mayRead(articleIn(from), writer) || !mayRead(articleIn(from), editor))).toEqual([]);
  });
});
