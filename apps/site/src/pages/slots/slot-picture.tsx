import type { BoxPicture } from '../../domain/advertising/box-pictures.js';

/** The picture for each width of the window, its sides always said, so that nothing moves when it comes. */
export function SlotPicture({ pictures, alt }: { pictures: readonly BoxPicture[]; alt: string }) {
  const narrow = pictures.at(-1);
  if (!narrow) return null;
  return (
    <picture>
      {pictures.slice(0, -1).map(({ minViewport, srcset, width, height }) => (
        <source key={minViewport} media={`(min-width: ${minViewport}px)`} srcset={srcset} width={width} height={height} />
      ))}
      <img src={narrow.src} srcset={narrow.srcset} width={narrow.width} height={narrow.height} alt={alt} loading="lazy" decoding="async" />
    </picture>
  );
}
