import type { Article } from '../article.js';
import {
  type Action,
  newsroomRoles,
  type NewsroomRole,
  type Reach,
  type Standing,
  type Transition,
  transitions,
} from './article-transitions.js';
import { ArticleNotFoundError, NotPermittedError, TransitionRefusedError } from '../errors.js';

/** Who acts, as far as the newsroom's rules look at a person. */
export interface Person {
  readonly id: string;
  readonly roles: readonly string[];
  /** For people to read. */
  readonly name?: string;
}

/** A row of a table: from where something may be done, and by whom. */
interface Row<A, F> {
  readonly action: A;
  readonly from: F;
  readonly by: Readonly<Partial<Record<NewsroomRole, Reach>>>;
}

/** Where the article stands in the table of transitions. */
export function standingOf(article: Article): Standing {
  if (article.state === 'deleted') throw new ArticleNotFoundError(article.id);
  return article.state === 'unpublished' && article.takedown?.reason === 'killed' ? 'killed' : article.state;
}

/** The roles of the table that may ever do this; a route asks for one of them. */
export const rolesFor = (action: Action): [NewsroomRole, ...NewsroomRole[]] => rolesIn(transitions, action);

export function rolesIn<A extends string>(table: readonly Row<A, unknown>[], action: A): [NewsroomRole, ...NewsroomRole[]] {
  const rows = table.filter(transition => transition.action === action);
  const [first, ...rest] = newsroomRoles.filter(role => rows.some(({ by }) => by[role] !== undefined));
  if (first === undefined) throw new Error(`Nobody may ${action}: the table has no row for it`);
  return [first, ...rest];
}

/** What this person may do now, conditions aside. */
export const allowedActions = (article: Article, person: Person): Action[] => allowedIn(transitions, standingOf(article), article, person);

export function allowedIn<A extends string, F>(table: readonly Row<A, F>[], standing: F, article: Article, person: Person): A[] {
  const rows = table.filter(({ from, by }) => from === standing && reaches(by, article, person));
  return [...new Set(rows.map(({ action }) => action))];
}

/** The row of the table that this step takes. Refused, with what is allowed, when there is none or when it is not for this person. */
export function rowFor(article: Article, action: Action, person: Person): Transition {
  const standing = standingOf(article);
  const rows = transitions.filter(row => row.action === action && row.from === standing);
  const refusal = { action, standing, allowed: allowedActions(article, person) };
  if (rows.length === 0) throw new TransitionRefusedError(refusal);
  const row = widest(rows, article, person);
  if (!row) throw new NotPermittedError(refusal);
  return row;
}

/** The widest right wins: who is both writer and editor is not held to a writer's conditions. */
export const widest = <R extends Row<string, unknown>>(rows: readonly R[], article: Article, person: Person): R | undefined =>
  rows.findLast(({ by }) => reaches(by, article, person));

/** Editors read everything; a writer reads what is their own, and what readers may. */
export const mayRead = (article: Article, person: Person): boolean => article.state === 'published' || mayReadDrafts(article, person);

/** Of texts that readers do not see, or no longer. */
export const mayReadDrafts = (article: Article, person: Person): boolean => readsEverything(person) || isOwn(article, person);

export function assertReadsDrafts(article: Article, person: Person): void {
  if (!mayReadDrafts(article, person)) throw new NotPermittedError({ action: 'read', standing: standingOf(article), allowed: [] });
}

export const readsEverything = ({ roles }: Person): boolean => roles.includes('editor') || roles.includes('chief');

/** The article as far as this person may read it. */
export const asReadBy = (person: Person, article: Article): Article =>
  mayReadDrafts(article, person) ? article : { ...article, workingCopy: undefined };

const isOwn = (article: Article, person: Person): boolean => article.review.createdBy === person.id;

function reaches(by: Transition['by'], article: Article, person: Person): boolean {
  return newsroomRoles.some(role => person.roles.includes(role) && (by[role] === 'any' || (by[role] === 'own' && isOwn(article, person))));
}
