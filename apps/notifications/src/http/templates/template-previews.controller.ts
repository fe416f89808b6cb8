import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { Returns, WithoutIdempotencyKey } from '#service';
import { PreviewTemplate } from '../../commands/templates/preview-template.js';
import { SendTest } from '../../commands/templates/send-test.js';
import type { RenderedMail } from '../../domain/templates/rendered-mail.js';
import { preview, previewInput, testInput, testSent, versionParam } from './template-view.js';

type VersionParam = z.output<typeof versionParam>;

/** A version of a template as its readers would get it. */
@ApiTags('templates')
@Controller('templates/:name/versions/:number')
export class TemplatePreviewsController {
  constructor(
    private readonly previews: PreviewTemplate,
    private readonly tests: SendTest,
  ) {}

  @Post('preview')
  @WithoutIdempotencyKey()
  @Roles('ops', 'chief')
  @Returns(200, preview, { description: 'Filled in; nothing is sent.' })
  preview(
    @Param({ schema: versionParam }) version: VersionParam,
    @Body({ schema: previewInput }) told: z.output<typeof previewInput>,
  ): Promise<RenderedMail> {
    return this.previews.execute({ ...version, ...told });
  }

  @Post('test-send')
  @WithoutIdempotencyKey()
  @Roles('ops', 'chief')
  @Returns(200, testSent, { description: 'Sent, once per request, to this address alone.' })
  test(
    @Param({ schema: versionParam }) version: VersionParam,
    @Body({ schema: testInput }) { to, ...told }: z.output<typeof testInput>,
    @CurrentActor() person: Actor,
  ): Promise<{ messageId: string }> {
    return this.tests.execute({ ...version, ...told }, to, person);
  }
}
