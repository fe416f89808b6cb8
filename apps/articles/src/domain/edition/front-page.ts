import { frontPageUpdated, type OutgoingEvent, type PublicFrontPage, type PublicImage } from '#contracts';
import { type Flaw, InvalidFrontPageError, UnknownReferenceError } from '../errors.js';

/** There is one front page, so its id is its name. */
export const frontPageId = 'front-page';

export interface FrontPageSlot {
  readonly area: PublicFrontPage['slots'][number]['area'];
  readonly articleId: string;
  readonly headline?: string | undefined;
  readonly kicker?: string | undefined;
  readonly imageId?: string | undefined;
}

/** The curated front page. An article that is taken down keeps its slot, and readers see the next one that fills in; the editor decides. */
export interface FrontPage {
  readonly id: string;
  readonly version: number;
  readonly slots: readonly FrontPageSlot[];
}

/** Before anybody curated anything. */
export const blankFrontPage: FrontPage = { id: frontPageId, version: 0, slots: [] };

/** What slots name: articles that readers may see now, and pictures. */
export interface Shown {
  readonly articleIds: ReadonlySet<string>;
  readonly images: ReadonlyMap<string, PublicImage>;
}

/** Other slots instead of those before; each names an article that readers may see, and one of them leads. */
export function curate(
  before: FrontPage,
  slots: readonly FrontPageSlot[],
  shown: Shown,
): { frontPage: FrontPage; events: OutgoingEvent[] } {
  const leads = secondLeads(slots);
  if (leads.length > 0) throw new InvalidFrontPageError(leads);
  const flaws = slots.flatMap((slot, index) => flawsOf(slot, `/slots/${index}`, shown));
  if (flaws.length > 0) throw new UnknownReferenceError(flaws);
  const version = before.version + 1;
  const publicSlots = slots.map(({ imageId, ...slot }) => ({
    ...slot,
    ...(imageId !== undefined && { image: shown.images.get(imageId) }),
  }));
  return { frontPage: { ...before, slots, version }, events: [frontPageUpdated({ id: frontPageId, version, slots: publicSlots })] };
}

/** A page has one, and would move the others on without a word. */
const secondLeads = (slots: readonly FrontPageSlot[]): Flaw[] =>
  slots
    .flatMap(({ area }, index) => (area === 'lead' ? [index] : []))
    .slice(1)
    .map(index => ({ pointer: `/slots/${index}/area`, message: 'Another slot is the lead already, and there is one' }));

function flawsOf({ articleId, imageId }: FrontPageSlot, pointer: string, { articleIds, images }: Shown): Flaw[] {
  return [
    ...(articleIds.has(articleId) ? [] : [{ pointer: `${pointer}/articleId`, message: `${articleId} is not a published article` }]),
    ...(imageId === undefined || images.has(imageId) ? [] : [{ pointer: `${pointer}/imageId`, message: `There is no image ${imageId}` }]),
  ];
}
