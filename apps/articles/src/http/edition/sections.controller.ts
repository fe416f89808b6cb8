import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { publicSection } from '#contracts';
import { IfMatch, Returns } from '#service';
import { CreateSection } from '../../commands/edition/create-section.js';
import { DeleteSection } from '../../commands/edition/delete-section.js';
import { EditSection } from '../../commands/edition/edit-section.js';
import type { Section } from '../../domain/edition/section.js';
import { SectionsStore } from '../../store/sections.store.js';
import { paramOf, sectionInput, sectionPatch } from '../references-input.js';

const sectionId = paramOf('sec');
type SectionId = z.output<typeof sectionId>;
const sectionList = z.object({ items: z.array(publicSection) });

@ApiTags('sections')
@Controller('sections')
export class SectionsController {
  constructor(
    private readonly createSection: CreateSection,
    private readonly editSection: EditSection,
    private readonly deleteSection: DeleteSection,
    private readonly sections: SectionsStore,
  ) {}

  @Get()
  @Roles('writer', 'editor', 'chief')
  @Returns(200, sectionList, { description: 'All sections; there are few.' })
  async list(): Promise<{ items: Section[] }> {
    return { items: (await this.sections.all()).toSorted((one, other) => one.order - other.order) };
  }

  @Post()
  @Roles('editor', 'chief')
  @Returns(201, publicSection, { description: 'The section.' })
  create(@Body({ schema: sectionInput }) input: z.output<typeof sectionInput>, @CurrentActor() person: Actor): Promise<Section> {
    return this.createSection.execute(input, person);
  }

  @Get(':id')
  @Roles('writer', 'editor', 'chief')
  @Returns(200, publicSection, { description: 'The section.' })
  read(@Param({ schema: sectionId }) { id }: SectionId): Promise<Section> {
    return this.sections.get(id);
  }

  @Patch(':id')
  @Roles('editor', 'chief')
  @Returns(200, publicSection, { description: 'A new slug leaves a redirect, and its articles follow within seconds.' })
  edit(
    @Param({ schema: sectionId }) { id }: SectionId,
    @Body({ schema: sectionPatch }) patch: z.output<typeof sectionPatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Section> {
    const { description, ...fields } = patch;
    return this.editSection.execute(
      id,
      version,
      { ...fields, ...(description !== undefined && { description: description ?? undefined }) },
      person,
    );
  }

  @Delete(':id')
  @Roles('chief')
  @Returns(204, undefined, { description: 'Gone for good. Refused while articles or sections stand under it.' })
  async delete(@Param({ schema: sectionId }) { id }: SectionId, @IfMatch() version: number, @CurrentActor() person: Actor): Promise<void> {
    await this.deleteSection.execute(id, version, person);
  }
}
