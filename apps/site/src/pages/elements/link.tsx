import type { ComponentChildren } from 'preact';
import { safeUrl } from '../../domain/text/safe-url.js';
import type { Language } from '../../domain/text/language.js';

interface LinkProps extends Language {
  to: string | undefined;
  children: ComponentChildren;
  class?: string;
  rel?: string;
  hreflang?: string;
  'aria-label'?: string;
  'aria-current'?: 'page' | 'true' | undefined;
}

/** A link to where the data says; one that no page may hold leads nowhere, and its words stay. */
export function Link({ to, children, ...attributes }: LinkProps) {
  return (
    <a href={safeUrl(to)} {...attributes}>
      {children}
    </a>
  );
}
