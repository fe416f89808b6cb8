import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { SetPolicy } from '../../commands/moderation/set-policy.js';
import { defaultPolicy, type ModerationPolicy } from '../../domain/policy/moderation-policy.js';
import { paperScope, PoliciesStore, type ScopePolicy } from '../../store/policies.store.js';
import { sectionIdValue } from '../ids.js';

const words = z.array(z.string().trim().min(1).max(100)).max(5_000);
const share = z.number().min(0).max(1);
const policyInput = z
  .strictObject({
    mode: z.enum(['post', 'pre', 'pre-first']),
    approvalsNeeded: z.int().min(1).max(100).meta({ description: 'Of `pre-first`: comments that a moderator has let through' }),
    bannedWords: words,
    suspectWords: words,
    maxLinks: z.int().min(0).max(100),
    perMinute: z.int().min(1).max(1_000),
    perHour: z.int().min(1).max(10_000),
    guestsPerMinute: z.int().min(1).max(10_000).meta({ description: 'All guests of one address together; a school may be one' }),
    guestsPerHour: z.int().min(1).max(100_000),
    duplicateWithinMinutes: z.int().min(0).max(1_440),
    minFormSeconds: z.int().min(0).max(60),
    scorer: z.strictObject({ holdAbove: share, rejectAbove: share, whenAway: z.enum(['pass', 'hold']) }),
  })
  .partial()
  .meta({ description: 'What is not said is taken from the next wider scope', example: { mode: 'pre-first', bannedWords: ['nonsense'] } });
const policyView = z.object({
  scope: z.string(),
  version: z.int(),
  policy: policyInput,
  defaults: policyInput.required().meta({ description: 'What counts where no scope says anything' }),
});
const scopeParam = z.strictObject({
  scope: z.union([z.literal(paperScope), sectionIdValue]).meta({ description: '`paper`, or the id of a section' }),
});

type Scope = z.output<typeof scopeParam>;
type PolicyView = z.infer<typeof policyView>;

/** What the paper and its sections demand of comments. An article's own mode comes with the article. */
@ApiTags('moderation')
@Roles('moderator')
@Controller('moderation/policies')
export class PoliciesController {
  constructor(
    private readonly policies: PoliciesStore,
    private readonly setPolicy: SetPolicy,
  ) {}

  @Get(':scope')
  @Returns(200, policyView, { description: 'What this scope says; version 0 where it says nothing yet.' })
  async read(@Param({ schema: scopeParam }) { scope }: Scope): Promise<PolicyView> {
    return viewOf(await this.policies.get(scope));
  }

  @Put(':scope')
  @Returns(200, policyView, { description: 'In force for what is written from now on.' })
  async set(
    @Param({ schema: scopeParam }) { scope }: Scope,
    @Body({ schema: policyInput }) input: z.output<typeof policyInput>,
    @IfMatch() version: number,
    @CurrentActor() moderator: Actor,
  ): Promise<PolicyView> {
    const policy = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<ModerationPolicy>;
    return viewOf(await this.setPolicy.execute({ scope, version, moderator: moderator.id, policy }));
  }
}

const viewOf = ({ scope, version, policy }: ScopePolicy): PolicyView => ({
  scope,
  version,
  policy: { ...policy } as PolicyView['policy'],
  defaults,
});

const defaults = { ...defaultPolicy } as PolicyView['defaults'];
