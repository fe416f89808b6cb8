import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { Returns } from '#service';
import { ErasePerson } from '../commands/erasure/erase-person.js';
import { personIdValue } from './ids.js';

const erasureInput = z.strictObject({ personId: personIdValue }).meta({ example: { personId: 'gst_01m7vqrby5fna8b4hy1ca03h2a' } });
const erased = z.object({ comments: z.int().meta({ description: 'That were theirs' }) });

/** The erasure desk: a person's right to be forgotten (Regulation (EU) 2016/679, Article 17). */
@ApiTags('erasures')
@Roles('ops')
@Controller('erasures')
export class ErasuresController {
  constructor(private readonly erasePerson: ErasePerson) {}

  @Post()
  @Returns(200, erased, { description: 'Nothing of the person is left here, and every service is told. Repeat it if it was cut off.' })
  async erase(
    @Body({ schema: erasureInput }) { personId }: z.output<typeof erasureInput>,
    @CurrentActor() person: Actor,
  ): Promise<z.infer<typeof erased>> {
    return { comments: await this.erasePerson.execute(personId, person.id) };
  }
}
