import type { Block } from '#contracts';
import { safeUrl } from '../../domain/text/safe-url.js';
import { usePage } from '../page-scope.js';

/** What another site shows, as a link to it: no frame, no foreign script, nobody is told who reads here. */
export function Embed({ embed: { provider, url, title } }: { embed: Extract<Block, { type: 'embed' }> }) {
  const { words } = usePage();
  const href = safeUrl(url);
  if (!href) return null;
  return (
    <aside class="embed">
      <a href={href} rel="external noopener noreferrer">
        <span class="embed__title">{title ?? href}</span>
        <span class="embed__provider">{words.embed(provider)}</span>
      </a>
    </aside>
  );
}
