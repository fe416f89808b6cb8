import type { ComponentChildren } from 'preact';
import type { AdSlot } from '../../domain/advertising/ad-slot.js';
import { boxPictures } from '../../domain/advertising/box-pictures.js';
import { safeUrl } from '../../domain/text/safe-url.js';
import { SlotPicture } from './slot-picture.js';

/** What the paper itself shows in a box, in the form in which the script draws all others (`sponsors.js`). */
export function HouseCreative({ slot: { placement, houseArticle } }: { slot: AdSlot }) {
  const { house, sizes } = placement;
  switch (house?.kind) {
    case 'image':
    case 'logo':
      return (
        <Ad kind={house.kind} link={house.link}>
          <SlotPicture pictures={boxPictures(house.pictures, sizes)} alt={house.alt} />
        </Ad>
      );
    case 'text':
      return (
        <Ad kind={house.kind} link={house.link}>
          <AdWords {...house} />
        </Ad>
      );
    case 'native':
      return (
        <Ad kind={house.kind} link={house.link}>
          <SlotPicture pictures={boxPictures(house.pictures, sizes.map(besideWords))} alt={house.alt ?? ''} />
          <AdWords {...house} />
        </Ad>
      );
    case 'sponsored-article':
      return (
        houseArticle && (
          <Ad kind={house.kind} link={houseArticle.path}>
            <AdWords headline={houseArticle.headline} text={houseArticle.standfirst} advertiser={house.advertiser} />
          </Ad>
        )
      );
    case undefined:
      break;
  }
  return null;
}

/** Less than half of the box is the picture's. */
const besideWords = <S extends { width: number; height: number }>(size: S): S => ({
  ...size,
  width: Math.round(Math.min(size.width * 0.4, size.height * 1.5)),
});

function Ad({ kind, link, children }: { kind: string; link: string | undefined; children: ComponentChildren }) {
  const href = safeUrl(link);
  if (href === undefined) return <div class={`ad ad--${kind}`}>{children}</div>;
  return (
    <a class={`ad ad--${kind}`} href={href}>
      {children}
    </a>
  );
}

function AdWords({ headline, text, advertiser }: { headline: string; text?: string | undefined; advertiser: string }) {
  return (
    <span class="ad__words">
      <span class="ad__headline">{headline}</span>
      {text && <span class="ad__text">{text}</span>}
      <span class="ad__advertiser">{advertiser}</span>
    </span>
  );
}
