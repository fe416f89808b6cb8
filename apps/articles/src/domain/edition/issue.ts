import {
  type OutgoingEvent,
  type PublicImage,
  type PublicIssue,
  issuePublished,
  issueUnpublished,
  issueUpdated,
  tombstone,
} from '#contracts';
import { IssueNumberFixedError, IssueStateError } from '../aggregate-errors.js';
import { type Flaw, NotPublishableError, UnknownReferenceError } from '../errors.js';

/** An issue of the magazine. */
export interface Issue {
  readonly id: string;
  readonly version: number;
  readonly state: 'draft' | 'published';
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly coverId?: string | undefined;
  readonly contents: readonly { readonly section?: string | undefined; readonly articleId: string }[];
  readonly pdf?: { readonly url: string; readonly bytes: number } | undefined;
  /** Never moves. */
  readonly firstPublishedAt?: Date;
}

export type IssueFields = Omit<Issue, 'id' | 'version' | 'state' | 'firstPublishedAt'>;

export interface IssueChange {
  readonly issue: Issue;
  readonly events: readonly OutgoingEvent[];
}

/** Every article of an issue exists, and readers of the issue may read it; `states` are those of the articles that exist. */
export function refuseMissing(contents: Issue['contents'], states: ReadonlyMap<string, string>, isForReaders: boolean): void {
  const flaws = (isFine: (id: string) => boolean, message: (id: string) => string): Flaw[] =>
    contents.flatMap(({ articleId }, index) =>
      isFine(articleId) ? [] : [{ pointer: `/contents/${index}/articleId`, message: message(articleId) }],
    );
  const unknown = flaws(
    id => states.has(id),
    id => `There is no article ${id}`,
  );
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
  const hidden = flaws(
    id => states.get(id) === 'published',
    id => `${id} is not a published article`,
  );
  if (isForReaders && hidden.length > 0) throw new NotPublishableError(hidden);
}

/** Nothing of a draft is in any event. */
export const makeIssue = (id: string, fields: IssueFields): IssueChange => ({
  issue: { ...fields, id, version: 1, state: 'draft' },
  events: [],
});

/** The number is the address, and no address that readers know may come to nothing. */
export function editIssue(before: Issue, fields: Partial<IssueFields>, cover: PublicImage | undefined): IssueChange {
  const issue = { ...before, ...fields, version: before.version + 1 };
  if (issue.number !== before.number && before.firstPublishedAt) throw new IssueNumberFixedError(before.number);
  return { issue, events: issue.state === 'published' ? [issueUpdated(publicIssue(issue, cover))] : [] };
}

export function publishIssue(before: Issue, cover: PublicImage | undefined, now: Date): IssueChange {
  if (before.state === 'published') throw new IssueStateError('published');
  const issue: Issue = { ...before, state: 'published', version: before.version + 1, firstPublishedAt: before.firstPublishedAt ?? now };
  return { issue, events: [issuePublished(publicIssue(issue, cover))] };
}

export function unpublishIssue(before: Issue): IssueChange {
  if (before.state !== 'published') throw new IssueStateError('draft');
  const issue: Issue = { ...before, state: 'draft', version: before.version + 1 };
  const { id, version, number } = issue;
  return {
    issue,
    events: [issueUnpublished({ id, version, number }), tombstone(issuePublished, id, version), tombstone(issueUpdated, id, version)],
  };
}

export function publicIssue(
  { state: _state, coverId: _coverId, firstPublishedAt: _first, contents, ...issue }: Issue,
  cover: PublicImage | undefined,
): PublicIssue {
  return { ...issue, slug: String(issue.number), cover, contents: contents.map(entry => ({ ...entry })) };
}
