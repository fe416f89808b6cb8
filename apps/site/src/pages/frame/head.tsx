import type { PublicSection } from '#contracts';
import { boxesUrl, scriptUrl, sponsorsScriptUrl, stylesheetUrl, textFontUrl, iconUrls } from '../../assets/assets.js';
import { accentKeys } from '../../domain/text/accents.js';
import { grounds } from '../../domain/text/colour.js';
import { absoluteUrl } from '../../domain/text/safe-url.js';
import { FeedLinks } from './feed-links.js';
import { type Card, type Meta, cardMeta } from '../../domain/article/social-card.js';
import { type LinkedData, asScript } from '../../domain/article/structured-data.js';
import { usePage } from '../page-scope.js';

export interface HeadProps {
  title: string;
  description?: string | undefined;
  /** Path or address that the page wants to be known by; none where it must not be indexed. */
  canonical?: string | undefined;
  noindex?: boolean;
  card?: Omit<Card, 'title' | 'description' | 'url'> & { title?: string };
  meta?: readonly Meta[];
  data?: readonly (LinkedData | undefined)[];
  /** Other language versions. */
  alternates?: readonly { locale: string; path: string }[];
  /** The list of the page, where it can be followed by itself; the paper always can. */
  feed?: { readonly name: string; readonly path: string };
  /** Where machines find the page as something to embed. */
  oembed?: string | undefined;
  /** Besides the one that every page has. */
  scripts?: readonly string[];
  styles?: readonly string[];
  /** Boxes for advertising that the page has room for. */
  boxes?: readonly string[];
  sections: readonly PublicSection[];
}

export function Head({
  title,
  description,
  canonical,
  noindex,
  card,
  meta = [],
  data = [],
  alternates = [],
  feed,
  oembed,
  scripts = [],
  styles = [],
  boxes = [],
  sections,
}: HeadProps) {
  const { paper } = usePage();
  const url = absoluteUrl(canonical, paper.url);
  const cards = card && url ? cardMeta({ title, description, url, ...card }, paper) : [];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === paper.name ? `${title} · ${paper.tagline}` : `${title} · ${paper.name}`}</title>
      {description && <meta name="description" content={description} />}
      <meta name="robots" content={noindex ? 'noindex' : 'max-image-preview:large'} />
      <link rel="preload" href={textFontUrl} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={stylesheetUrl(accentKeys([paper.accent, ...sections.map(section => section.accent)]))} />
      {styles.map(href => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {boxes.length > 0 && <link rel="stylesheet" href={boxesUrl(boxes)} />}
      {[scriptUrl, ...scripts].map(src => (
        <script key={src} src={src} defer />
      ))}
      {boxes.length > 0 && <script type="module" src={sponsorsScriptUrl} />}
      {!noindex && url && <link rel="canonical" href={url} />}
      {alternates.map(({ locale, path }) => (
        <link key={locale} rel="alternate" hreflang={locale} href={absoluteUrl(path, paper.url)} />
      ))}
      {feed && <FeedLinks {...feed} />}
      <FeedLinks name={paper.name} path="/" />
      {oembed && <link rel="alternate" type="application/json+oembed" href={oembed} title={title} />}
      <link rel="icon" href={iconUrls.svg} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={iconUrls.touch} />
      <link rel="manifest" href="/manifest.webmanifest" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={grounds.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={grounds.dark} />
      {[...cards, ...meta].map(entry => (
        <meta key={entry.content} {...entry} />
      ))}
      {data.map(
        node =>
          node && <script key={String(node['@type'])} type="application/ld+json" dangerouslySetInnerHTML={{ __html: asScript(node) }} />,
      )}
    </head>
  );
}
