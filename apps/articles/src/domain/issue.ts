import {
  type OutgoingEvent,
  type PublicImage,
  type PublicIssue,
  issuePublished,
  issueUnpublished,
  issueUpdated,
  tombstone,
} from '#contracts';
import { IssueStateError } from './aggregate-errors.js';

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
}

export type IssueFields = Omit<Issue, 'id' | 'version' | 'state'>;

export interface IssueChange {
  readonly issue: Issue;
  readonly events: readonly OutgoingEvent[];
}

/** Nothing of a draft is in any event. */
export const makeIssue = (id: string, fields: IssueFields): IssueChange => ({
  issue: { ...fields, id, version: 1, state: 'draft' },
  events: [],
});

export function editIssue(before: Issue, fields: Partial<IssueFields>, cover: PublicImage | undefined): IssueChange {
  const issue = { ...before, ...fields, version: before.version + 1 };
  return { issue, events: issue.state === 'published' ? [issueUpdated(publicIssue(issue, cover))] : [] };
}

export function publishIssue(before: Issue, cover: PublicImage | undefined): IssueChange {
  if (before.state === 'published') throw new IssueStateError('published');
  const issue: Issue = { ...before, state: 'published', version: before.version + 1 };
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

export function publicIssue({ state: _state, coverId: _coverId, contents, ...issue }: Issue, cover: PublicImage | undefined): PublicIssue {
  return { ...issue, slug: String(issue.number), cover, contents: contents.map(entry => ({ ...entry })) };
}
