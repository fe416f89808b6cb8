import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { PublishTemplate } from '../../commands/templates/publish-template.js';
import { WriteTemplate } from '../../commands/templates/write-template.js';
import type { Template, TemplateVersion } from '../../domain/templates/template.js';
import { ReadTemplates, type TemplateHistory } from '../../queries/templates/read-templates.js';
import { templateHistory, templateInput, templateList, templateParam, templateView, versionParam, versionView } from './template-view.js';

type TemplateParam = z.output<typeof templateParam>;
type VersionParam = z.output<typeof versionParam>;

/** What mails say. A version never changes: whoever wants another writes the next, looks at it, and publishes it. */
@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  constructor(
    private readonly read: ReadTemplates,
    private readonly write: WriteTemplate,
    private readonly publishTemplate: PublishTemplate,
  ) {}

  @Get()
  @Roles('ops', 'chief')
  @Returns(200, templateList, { description: 'All of them, by name.' })
  list(): Promise<{ items: Template[] }> {
    return this.read.all();
  }

  @Get(':name')
  @Roles('ops', 'chief')
  @Returns(200, templateHistory, { description: 'One, with its versions, the latest first.' })
  one(@Param({ schema: templateParam }) { name }: TemplateParam): Promise<TemplateHistory> {
    return this.read.one(name);
  }

  @Get(':name/versions/:number')
  @Roles('ops', 'chief')
  @Returns(200, versionView, { description: 'What a version says.' })
  version(@Param({ schema: versionParam }) { name, number }: VersionParam): Promise<TemplateVersion> {
    return this.read.version(name, number);
  }

  @Post(':name/versions')
  @Roles('ops', 'chief')
  @Returns(201, templateView, { description: 'Written as a draft: it is `latest`, and goes out when it is published.' })
  draft(
    @Param({ schema: templateParam }) { name }: TemplateParam,
    @Body({ schema: templateInput }) source: z.output<typeof templateInput>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Template> {
    return this.write.execute({ name, version, person }, source);
  }

  @Post(':name/versions/:number/publish')
  @Roles('ops', 'chief')
  @Returns(200, templateView, { description: 'It goes out from now on; an earlier one may go out again.' })
  publish(
    @Param({ schema: versionParam }) { name, number }: VersionParam,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Template> {
    return this.publishTemplate.execute({ name, version, person }, number);
  }
}
