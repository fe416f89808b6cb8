import type { Article } from './article.js';
import { type Action, newsroomRoles, type NewsroomRole, type Standing, type Transition, transitions } from './article-transitions.js';
import { ArticleNotFoundError, NotPermittedError, TransitionRefusedError } from './errors.js';

/** Who acts, as far as the newsroom's rules look at a person. */
export interface Person {
  readonly id: string;
  readonly roles: readonly string[];
}

/** Where the article stands in the table of transitions. */
export function standingOf(article: Article): Standing {
  if (article.state === 'deleted') throw new ArticleNotFoundError(article.id);
  return article.state === 'unpublished' && article.takedown?.reason === 'killed' ? 'killed' : article.state;
}

/** The roles of the table that may ever do this; a route asks for one of them. */
export function rolesFor(action: Action): [NewsroomRole, ...NewsroomRole[]] {
  const rows = transitions.filter(transition => transition.action === action);
  const [first, ...rest] = newsroomRoles.filter(role => rows.some(({ by }) => by[role] !== undefined));
  if (first === undefined) throw new Error(`Nobody may ${action}: the table has no row for it`);
  return [first, ...rest];
}

/** What this person may do now, conditions aside. */
export function allowedActions(article: Article, person: Person): Action[] {
  const rows = transitions.filter(({ from, by }) => from === standingOf(article) && reaches(by, article, person));
  return [...new Set(rows.map(({ action }) => action))];
}

/** The row of the table that this step takes. Refused, with what is allowed, when there is none or when it is not for this person. */
export function rowFor(article: Article, action: Action, person: Person): Transition {
  const standing = standingOf(article);
  const rows = transitions.filter(row => row.action === action && row.from === standing);
  if (rows.length === 0) throw new TransitionRefusedError(action, standing, allowedActions(article, person));
  // The widest right wins: who is both writer and editor is not held to a writer's conditions.
  const row = rows.findLast(({ by }) => reaches(by, article, person));
  if (!row) throw new NotPermittedError(action, standing, allowedActions(article, person));
  return row;
}

/** Editors read everything; a writer reads what is their own, and what readers may. */
export const mayRead = (article: Article, person: Person): boolean =>
  readsEverything(person) || article.state === 'published' || isOwn(article, person);

export const readsEverything = ({ roles }: Person): boolean => roles.includes('editor') || roles.includes('chief');

const isOwn = (article: Article, person: Person): boolean => article.review.createdBy === person.id;

function reaches(by: Transition['by'], article: Article, person: Person): boolean {
  return newsroomRoles.some(role => person.roles.includes(role) && (by[role] === 'any' || (by[role] === 'own' && isOwn(article, person))));
}
