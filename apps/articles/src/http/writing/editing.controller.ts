import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { Frequent, Returns } from '#service';
import { SayEditing } from '../../commands/writing/say-editing.js';
import { StopEditing } from '../../commands/writing/stop-editing.js';
import { WhoIsEditing } from '../../queries/who-is-editing.js';
import { type ArticleId, articleId } from './article-input.js';

const editing = z.object({
  items: z.array(z.object({ id: z.string().meta({ description: 'usr_…' }), name: z.string(), since: z.date() })),
});
const present = editing.meta({
  example: { items: [{ id: 'usr_qk3vbn5tw7x2ycd4e6fghj8k9m', name: 'A. Editor', since: '2026-11-02T10:12:00.000Z' }] },
});
type Present = z.infer<typeof editing>;

/** Who has the article open, as a hint: it keeps nobody from saving, and ends by itself a minute after the last heartbeat. */
@ApiTags('articles')
@Controller('articles/:id/editing')
export class EditingController {
  constructor(
    private readonly sayEditing: SayEditing,
    private readonly stopEditing: StopEditing,
    private readonly whoIsEditing: WhoIsEditing,
  ) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Returns(200, present, { description: 'Who edits it now, the first to come first; you among them.' })
  async read(@Param({ schema: articleId }) { id }: ArticleId, @CurrentActor() person: Actor): Promise<Present> {
    return { items: await this.whoIsEditing.execute({ id, person }) };
  }

  @Put()
  @Roles('writer', 'editor', 'chief')
  @Frequent()
  @Returns(200, present, { description: 'You edit it, for another minute. Say so every twenty seconds or so.' })
  async say(@Param({ schema: articleId }) { id }: ArticleId, @CurrentActor() person: Actor): Promise<Present> {
    return { items: await this.sayEditing.execute({ id, person }) };
  }

  @Delete()
  @Roles('writer', 'editor', 'chief')
  @Returns(204, undefined, { description: 'You have closed it.' })
  async stop(@Param({ schema: articleId }) { id }: ArticleId, @CurrentActor() person: Actor): Promise<void> {
    await this.stopEditing.execute({ id, person });
  }
}
