import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { IfMatch, Returns } from '#service';
import { CreateIssue } from '../../commands/edition/create-issue.js';
import { EditIssue } from '../../commands/edition/edit-issue.js';
import { PublishIssue } from '../../commands/edition/publish-issue.js';
import { UnpublishIssue } from '../../commands/edition/unpublish-issue.js';
import type { Issue } from '../../domain/edition/issue.js';
import { IssuesStore } from '../../store/issues.store.js';
import { issueInput, issuePatch, type Nothing, nothing, paramOf, withoutNulls } from '../references-input.js';

const issueId = paramOf('iss');
type IssueId = z.output<typeof issueId>;
const issue = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(['draft', 'published']),
  number: z.int(),
  title: z.string(),
  date: z.string(),
  coverId: z.string().optional(),
  contents: z.array(z.object({ section: z.string().optional(), articleId: z.string() })),
  pdf: z.object({ url: z.string(), bytes: z.int() }).optional(),
  firstPublishedAt: z.date().optional(),
});
const issuePage = z.object({ items: z.array(issue), next: z.string().optional() });
const listQuery = z.strictObject(pageQuery);

/** The magazine. */
@ApiTags('issues')
@Controller('issues')
export class IssuesController {
  constructor(
    private readonly createIssue: CreateIssue,
    private readonly editIssue: EditIssue,
    private readonly publishIssue: PublishIssue,
    private readonly unpublishIssue: UnpublishIssue,
    private readonly issues: IssuesStore,
  ) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Returns(200, issuePage, { description: 'The newest first.' })
  list(@Query({ schema: listQuery }) { limit, after }: z.output<typeof listQuery>): Promise<{ items: Issue[]; next?: string }> {
    return this.issues.page(limit, after);
  }

  @Post()
  @Roles('editor', 'chief')
  @Returns(201, issue, { description: 'A draft.' })
  create(@Body({ schema: issueInput }) input: z.output<typeof issueInput>, @CurrentActor() person: Actor): Promise<Issue> {
    return this.createIssue.execute(input, person);
  }

  @Get(':id')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, issue, { description: 'The issue.' })
  read(@Param({ schema: issueId }) { id }: IssueId): Promise<Issue> {
    return this.issues.get(id);
  }

  @Patch(':id')
  @Roles('editor', 'chief')
  @Returns(200, issue, { description: 'The issue as it is now. Its number is its address, and stays once readers have seen it.' })
  edit(
    @Param({ schema: issueId }) { id }: IssueId,
    @Body({ schema: issuePatch }) patch: z.output<typeof issuePatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Issue> {
    return this.editIssue.execute(id, version, withoutNulls(patch), person);
  }

  @Post(':id/publish')
  @Roles('editor', 'chief')
  @Returns(200, issue, { description: 'Readers see it from now on.' })
  publish(
    @Param({ schema: issueId }) { id }: IssueId,
    @Body({ schema: nothing }) _: Nothing,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Issue> {
    return this.publishIssue.execute(id, version, person);
  }

  @Post(':id/unpublish')
  @Roles('editor', 'chief')
  @Returns(200, issue, { description: 'Readers no longer see it.' })
  unpublish(
    @Param({ schema: issueId }) { id }: IssueId,
    @Body({ schema: nothing }) _: Nothing,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Issue> {
    return this.unpublishIssue.execute(id, version, person);
  }
}
