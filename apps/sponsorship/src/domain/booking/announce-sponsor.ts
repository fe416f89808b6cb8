import { type OutgoingEvent, sponsorUpdated } from '#contracts';
import type { Sponsor } from './sponsor.js';

/** What a page may say of it; who pays and whom it competes with is in no event. */
export const announceSponsor = (sponsor: Sponsor): OutgoingEvent => sponsorUpdated(sponsor);
