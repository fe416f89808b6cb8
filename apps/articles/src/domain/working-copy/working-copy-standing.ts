import type { Article, WorkingCopy } from '../article.js';
import type { NewsroomRole } from '../publication/article-transitions.js';
import { NotPermittedError, TransitionRefusedError } from '../errors.js';
import { allowedIn, type Person, rolesIn, widest } from '../publication/standing.js';
import { WorkingCopyNotFoundError } from './working-copy-errors.js';
import { type CopyAction, type CopyStanding, type CopyTransition, copyTransitions } from './working-copy-transitions.js';

/** Where the working copy stands in its table. */
export const copyStandingOf = ({ workingCopy }: Article): CopyStanding => workingCopy?.state ?? 'none';

/** The working copy, which must be there. */
export function workingCopyOf({ id, workingCopy }: Article): WorkingCopy {
  if (!workingCopy) throw new WorkingCopyNotFoundError(id);
  return workingCopy;
}

/** The roles of the table that may ever do this; a route asks for one of them. */
export const rolesForCopy = (action: CopyAction): [NewsroomRole, ...NewsroomRole[]] => rolesIn(copyTransitions, action);

/** What this person may do now, conditions aside. */
export const allowedCopyActions = (article: Article, person: Person): CopyAction[] =>
  allowedIn(copyTransitions, copyStandingOf(article), article, person);

/** The row of the table that this step takes. Refused, with what is allowed, when there is none or when it is not for this person. */
export function copyRowFor(article: Article, action: CopyAction, person: Person): CopyTransition {
  const standing = copyStandingOf(article);
  const rows = copyTransitions.filter(row => row.action === action && row.from === standing);
  const refusal = { of: 'working copy', action, standing, allowed: allowedCopyActions(article, person) } as const;
  if (rows.length === 0) throw new TransitionRefusedError(refusal);
  const row = widest(rows, article, person);
  if (!row) throw new NotPermittedError(refusal);
  return row;
}
