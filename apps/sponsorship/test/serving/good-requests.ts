import type { Sample } from '#testing';

/** What stands on a page, and where no sponsor does. */
export const servingRequests: Readonly<Record<string, Sample>> = {
  'Decisions.decide': {
    body: {
      placements: [{ id: 'plc_none', count: 2 }],
      page: { articleId: 'art_none', sectionId: 'sec_none', tags: ['tide'], locale: 'en-GB' },
      reader: { consent: true, capsule: 'nothing', device: 'phone' },
    },
  },
  'AdSwitches.read': { params: { scope: 'art_none' } },
  'AdSwitches.set': { params: { scope: 'art_some' }, version: 0, body: { ads: 'off', reason: 'An obituary' } },
};
