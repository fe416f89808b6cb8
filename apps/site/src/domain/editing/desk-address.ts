import { ids } from '../ids.js';

export const editorsPath = '/desk/articles';
export const newArticlePath = `${editorsPath}/new`;
export const editorPath = (id: string): string => `${editorsPath}/${id}`;
export const copyPath = (id: string): string => `${editorPath(id)}/working-copy`;
export const previewPath = (id: string): string => `${editorPath(id)}/preview`;
export const revisionsPath = (id: string): string => `${editorPath(id)}/revisions`;
export const revisionPath = (id: string, number: number): string => `${revisionsPath(id)}/${number}`;
export const revisionDiffPath = (id: string, number: number): string => `${revisionPath(id, number)}/diff`;
export const copyDiffPath = (id: string): string => `${copyPath(id)}/diff`;
export const picturesPath = '/desk/pictures';
export const picturePath = (id: string): string => `${picturesPath}/${id}`;
export const deskFrontPath = '/desk/front-page';

/** Where a text is written: an article's own, or that of its working copy. */
export const formPath = ({ id, isCopy }: { readonly id: string; readonly isCopy?: boolean | undefined }): string =>
  isCopy === true ? copyPath(id) : editorPath(id);

/** By its id, or by the address of one of its pages at the desk. */
export const articleNamedIn = (typed: string): string | undefined =>
  /^(?:\S*\/desk\/articles\/)?(art_[0-9a-z]{1,40})(?=$|[/?#])/.exec(typed.trim())?.[1];

/** What is in hand, in the order of the tabs: one's own, then by state, as it goes through the house; and what is changed of that which readers see. */
export const articleLists = ['mine', 'draft', 'in_review', 'approved', 'scheduled', 'published', 'unpublished', 'copies'] as const;
export type ArticleListName = (typeof articleLists)[number];

/** Which articles a page of the desk shows; all of it stands in the page's address. */
export interface ListFilters {
  readonly list: ArticleListName;
  /** `sec_…` */
  readonly section?: string;
  readonly after?: string;
}

const forms = { section: ids.section, after: /^[\w-]{1,500}$/ } as const;

const isList = (text: string | null): text is ArticleListName => articleLists.includes(text as ArticleListName);

/** What cannot be meant is left out. */
export function listFiltersIn(query: URLSearchParams): ListFilters {
  const list = query.get('list');
  const given = Object.entries(forms).flatMap(([name, form]) => {
    const value = query.get(name)?.trim() ?? '';
    return form.test(value) ? [[name, value]] : [];
  });
  return { list: isList(list) ? list : 'mine', ...Object.fromEntries(given) };
}

/** The page of a list; what is `undefined` in `change` is left out of the address. */
export function listAddress(
  filters: ListFilters,
  change: { readonly [Name in keyof ListFilters]?: ListFilters[Name] | undefined } = {},
): string {
  const { list, ...rest } = { ...filters, ...change };
  const said = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams([...(list === 'mine' || list === undefined ? [] : [['list', list]]), ...said]).toString();
  return query === '' ? editorsPath : `${editorsPath}?${query}`;
}
