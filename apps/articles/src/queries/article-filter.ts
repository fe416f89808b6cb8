/** What a list of articles may be narrowed to; times are of the list's own order. */
export interface ArticleFilter {
  readonly state?: string;
  /** The state of its working copy, or `any`. */
  readonly workingCopy?: string;
  readonly section?: string;
  readonly tag?: string;
  readonly author?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The filter in the store's terms; `from` is within, `to` is not. */
export function filterBy(
  { state, workingCopy, section, tag, author, kind, from, to }: ArticleFilter,
  time: string,
): Record<string, unknown> {
  return {
    state: state ?? { $ne: 'deleted' },
    ...(workingCopy !== undefined && { 'workingCopy.state': workingCopy === 'any' ? { $exists: true } : workingCopy }),
    ...(section !== undefined && { 'content.sectionIds': section }),
    ...(tag !== undefined && { 'content.tags.slug': tag }),
    ...(author !== undefined && { 'content.authors.authorId': author }),
    ...(kind !== undefined && { kind }),
    ...((from !== undefined || to !== undefined) && {
      [time]: { ...(from !== undefined && { $gte: new Date(from) }), ...(to !== undefined && { $lt: new Date(to) }) },
    }),
  };
}
