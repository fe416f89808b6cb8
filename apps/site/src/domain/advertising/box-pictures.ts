import type { PublicCreative, PublicPlacement } from '#contracts';
import { sponsorshipUrl } from './sponsorship-url.js';

type Sizes = PublicPlacement['sizes'];
type SponsorPicture = Extract<PublicCreative, { kind: 'image' }>['pictures'][number];

export interface BoxPicture {
  readonly src: string;
  readonly srcset: string;
  readonly width: number;
  readonly height: number;
  /** From which width of the window on it is this one. */
  readonly minViewport: number;
}

const sharpest = 2;

/** Which picture of a creative stands in a box, for each of the box's sizes, the widest first; none where it has none that a page may show. */
export function boxPictures(pictures: readonly SponsorPicture[], sizes: Sizes): BoxPicture[] {
  const shown = pictures.filter(({ url }) => sponsorshipUrl(url) !== undefined);
  if (shown.length === 0) return [];
  return sizes.toSorted((one, other) => other.minViewport - one.minViewport).map(size => pictureFor(shown, size));
}

/** Of the form that is nearest to the box's, each of its widths for the screens that are sharp enough. */
function pictureFor(pictures: readonly SponsorPicture[], { width, height, minViewport }: Sizes[number]): BoxPicture {
  const distance = (picture: SponsorPicture) => Math.abs(Math.log((picture.width * height) / (picture.height * width)));
  const nearest = Math.min(...pictures.map(distance));
  const fitting = pictures.filter(picture => distance(picture) - nearest < 0.02).toSorted((one, other) => one.width - other.width);
  const standing = fitting.find(picture => picture.width >= width) ?? fitting.at(-1)!;
  const scale = Math.min(width / standing.width, height / standing.height);
  const ofUse = fitting.filter(
    picture => picture === standing || (picture.width > standing.width && picture.width <= sharpest * 1.5 * width),
  );
  return {
    src: sponsorshipUrl(standing.url)!,
    srcset: ofUse.map(picture => `${sponsorshipUrl(picture.url)} ${Math.round((picture.width / standing.width) * 100) / 100}x`).join(', '),
    width: Math.round(standing.width * scale),
    height: Math.round(standing.height * scale),
    minViewport,
  };
}
