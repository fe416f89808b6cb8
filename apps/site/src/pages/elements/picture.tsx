import type { PublicImage } from '#contracts';
import { hexColour } from '../../domain/text/colour.js';
import { focalClass, sourcesOf } from '../../domain/article/renditions.js';
import { classes } from './classes.js';

/** `natural` shows the whole picture; the others crop around its focal point. */
export type Ratio = 'natural' | 'photo' | 'video' | 'cover';

interface PictureProps {
  image: PublicImage;
  ratio: Ratio;
  /** The width at which the page shows it, as in the `sizes` attribute. */
  sizes: string;
  /** The one picture that is most of the first screen. */
  first?: boolean;
}

/**
 * A picture over its dominant colour. The colour is an attribute of an SVG, which no content security policy counts as style; width and height
 * are always there, so nothing moves when the picture comes.
 */
export function Picture({ image, ratio, sizes, first = false }: PictureProps) {
  const sources = sourcesOf(image);
  if (!sources) return null;
  return (
    <span class={classes('picture', `picture--${ratio}`, focalClass(image))}>
      <svg class="picture__ground" aria-hidden="true" focusable="false">
        <rect width="100%" height="100%" fill={hexColour(image.dominantColour) ?? '#8a857c'} />
      </svg>
      <picture>
        {sources.modern.map(({ type, srcset }) => (
          <source key={type} type={type} srcset={srcset} sizes={sizes} />
        ))}
        <img
          {...sources.fallback}
          sizes={sizes}
          alt={image.alt}
          decoding="async"
          loading={first ? 'eager' : 'lazy'}
          fetchpriority={first ? 'high' : undefined}
        />
      </picture>
    </span>
  );
}
