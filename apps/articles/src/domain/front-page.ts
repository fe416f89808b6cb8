import { frontPageUpdated, type OutgoingEvent, type PublicFrontPage, type PublicImage } from '#contracts';

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

export const curate = (before: FrontPage, slots: readonly FrontPageSlot[]): FrontPage => ({
  ...before,
  slots,
  version: before.version + 1,
});

export function announceFrontPage({ version, slots }: FrontPage, images: ReadonlyMap<string, PublicImage>): OutgoingEvent {
  return frontPageUpdated({
    id: frontPageId,
    version,
    slots: slots.map(({ imageId, ...slot }) => ({ ...slot, ...(imageId !== undefined && { image: images.get(imageId) }) })),
  });
}
