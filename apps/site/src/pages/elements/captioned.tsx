import type { ComponentChildren } from 'preact';
import type { Language } from '../../domain/text/language.js';

interface CaptionedProps {
  class?: string;
  caption?: string | undefined;
  credit?: string | undefined;
  /** Of the caption, where it is not the page's. */
  language?: Language;
  children: ComponentChildren;
}

/** A figure with caption and credit under it, each only where there is one. */
export function Captioned({ caption, credit, language, children, ...attributes }: CaptionedProps) {
  return (
    <figure {...attributes}>
      {children}
      {(caption || credit) && (
        <figcaption {...language}>
          {caption && <span class="caption">{caption} </span>}
          {credit && <span class="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
