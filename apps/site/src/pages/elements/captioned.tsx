import type { ComponentChildren } from 'preact';
import { usePage } from '../page-scope.js';

interface CaptionedProps {
  class?: string;
  caption?: string | undefined;
  credit?: string | undefined;
  children: ComponentChildren;
}

/** A figure with caption and credit under it, each only where there is one. */
export function Captioned({ caption, credit, children, ...attributes }: CaptionedProps) {
  const { words } = usePage();
  return (
    <figure {...attributes}>
      {children}
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span class="credit">{`${words.photo} ${credit}`}</span>}
        </figcaption>
      )}
    </figure>
  );
}
