import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { IfMatch, Returns } from '#service';
import { CreateAuthor } from '../../commands/edition/create-author.js';
import { DeleteAuthor } from '../../commands/edition/delete-author.js';
import { EditAuthor } from '../../commands/edition/edit-author.js';
import type { Author } from '../../domain/edition/author.js';
import { AuthorsStore } from '../../store/authors.store.js';
import { authorInput, authorPatch, paramOf, withoutNulls } from '../references-input.js';

const authorId = paramOf('aut');
type AuthorId = z.output<typeof authorId>;
const author = z.object({
  id: z.string(),
  version: z.int(),
  slug: z.string(),
  previousSlugs: z.array(z.string()),
  name: z.string(),
  role: z.string().optional(),
  bio: z.string().optional(),
  photoId: z.string().optional(),
});
const authorPage = z.object({ items: z.array(author), next: z.string().optional() });
const listQuery = z.strictObject(pageQuery);

@ApiTags('authors')
@Controller('authors')
export class AuthorsController {
  constructor(
    private readonly createAuthor: CreateAuthor,
    private readonly editAuthor: EditAuthor,
    private readonly deleteAuthor: DeleteAuthor,
    private readonly authors: AuthorsStore,
  ) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Returns(200, authorPage, { description: 'The newest first.' })
  list(@Query({ schema: listQuery }) { limit, after }: z.output<typeof listQuery>): Promise<{ items: Author[]; next?: string }> {
    return this.authors.page(limit, after);
  }

  @Post()
  @Roles('editor', 'chief')
  @Returns(201, author, { description: 'The author; the slug is made from the name where it is not given.' })
  create(@Body({ schema: authorInput }) { slug, ...fields }: z.output<typeof authorInput>, @CurrentActor() person: Actor): Promise<Author> {
    return this.createAuthor.execute(fields, slug, person);
  }

  @Get(':id')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, author, { description: 'The author.' })
  read(@Param({ schema: authorId }) { id }: AuthorId): Promise<Author> {
    return this.authors.get(id);
  }

  @Patch(':id')
  @Roles('editor', 'chief')
  @Returns(200, author, { description: 'A new slug leaves a redirect.' })
  edit(
    @Param({ schema: authorId }) { id }: AuthorId,
    @Body({ schema: authorPatch }) patch: z.output<typeof authorPatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Author> {
    return this.editAuthor.execute(id, version, withoutNulls(patch), person);
  }

  @Delete(':id')
  @Roles('chief')
  @Returns(204, undefined, { description: 'Gone for good. Refused while articles name them.' })
  async delete(@Param({ schema: authorId }) { id }: AuthorId, @IfMatch() version: number, @CurrentActor() person: Actor): Promise<void> {
    await this.deleteAuthor.execute(id, version, person);
  }
}
