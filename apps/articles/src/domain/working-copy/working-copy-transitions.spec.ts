import { copyIn } from '../../../test/copy-in-each-standing.js';
import { articleIn } from '../../../test/in-each-standing.js';
import { by, chief, editor, otherWriter, writer } from '../../../test/sample-article.js';
import { newsroomRoles } from '../publication/article-transitions.js';
import { NotPermittedError, TransitionRefusedError } from '../errors.js';
import { assertCopyStep } from './take-copy-step.js';
import { allowedCopyActions, copyRowFor, rolesForCopy } from './working-copy-standing.js';
import { copyActions, copyStandings, type CopyTransition, copyTransitions } from './working-copy-transitions.js';

const people = { writer, editor, chief };
/** The state it leads to, or the code of the refusal. */
function outcomeOf(work: () => CopyTransition): string {
  try {
    return work().to;
  } catch (error) {
    if (error instanceof TransitionRefusedError || error instanceof NotPermittedError) return error.code;
    throw error;
  }
}

const everyCase = copyActions.flatMap(action => copyStandings.flatMap(from => newsroomRoles.map(role => [action, from, role] as const)));

describe("The table of a working copy's transitions", () => {
  it.each(everyCase)('%s from %s by the %s is taken or refused as it says', (action, from, role) => {
    const article = copyIn(from);
    const rows = copyTransitions.filter(row => row.action === action && row.from === from);
    const isAllowed = rows.some(row => row.by[role] !== undefined);
    expect(allowedCopyActions(article, people[role]).includes(action)).toBe(isAllowed);
    expect(outcomeOf(() => copyRowFor(article, action, people[role]))).toBe(
      rows.length === 0 ? 'transition-refused' : isAllowed ? rows.find(row => row.by[role])?.to : 'not-permitted',
    );
  });

  it("lets a writer do nothing to the copy of another's article", () => {
    expect(copyStandings.flatMap(from => allowedCopyActions(copyIn(from), otherWriter))).toEqual([]);
  });

  it('tells what is allowed when it refuses', () => {
    expect(() => copyRowFor(copyIn('none'), 'submit', editor)).toThrow(
      expect.objectContaining({
        message: '"submit" is not possible while there is no working copy; you may: edit',
        extensions: { state: 'none', allowed: ['edit'] },
      }),
    );
    expect(() => copyRowFor(copyIn('in_review'), 'publish', editor)).toThrow(
      expect.objectContaining({
        code: 'not-permitted',
        extensions: { state: 'in_review', allowed: ['edit', 'return', 'approve', 'discard'] },
      }),
    );
  });

  it.each(['draft', 'in_review', 'approved', 'scheduled', 'unpublished', 'killed'] as const)('begins with no %s article', standing => {
    expect(() => assertCopyStep(articleIn(standing), 'edit', by(chief))).toThrow(expect.objectContaining({ code: 'not-published' }));
  });

  it('says which roles a route asks for', () => {
    expect([rolesForCopy('edit'), rolesForCopy('publish')]).toEqual([
      ['writer', 'editor', 'chief'],
      ['editor', 'chief'],
    ]);
  });
});
