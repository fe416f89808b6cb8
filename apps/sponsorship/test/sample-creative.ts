import type { Creative, CreativeState } from '../src/domain/creatives/creative.js';
import { type CreativeFields, draftCreative } from '../src/domain/creatives/edit-creative.js';
import { approveCreative, rejectCreative, submitCreative } from '../src/domain/creatives/review-creative.js';

export const maker = { id: 'usr_maker', roles: ['ad-manager'] };
export const colleague = { id: 'usr_colleague', roles: ['ad-manager'] };
export const chief = { id: 'usr_chief', roles: ['chief'] };
export const twoPersonRule = true;

export const sampleDraft = (over: Partial<CreativeFields> = {}): Creative =>
  draftCreative(
    'crv_1',
    {
      sponsorId: 'spn_1',
      name: 'Oats',
      political: false,
      content: { kind: 'text', headline: 'A bowl before the tide', advertiser: 'Haverleigh Oats' },
      link: 'https://haverleigh-oats.example/',
      ...over,
    },
    maker.id,
  );

/** A creative, brought to a state by the shortest way. */
export function creativeIn(state: CreativeState, draft: Creative = sampleDraft()): Creative {
  switch (state) {
    case 'draft':
      return draft;
    case 'submitted':
      return submitCreative(draft, { person: maker });
    case 'approved':
      return approveCreative(creativeIn('submitted', draft), { person: colleague, twoPersonRule });
    case 'rejected':
      break;
  }
  return rejectCreative(creativeIn('submitted', draft), 'It promises too much');
}
