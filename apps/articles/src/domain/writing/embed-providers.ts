interface EmbedProvider {
  /** As the page names it. */
  readonly name: string;
  readonly hosts: readonly string[];
  readonly path: RegExp;
}

/** The oEmbed allow-list: what may be embedded, by the address of the thing itself. */
const providers: readonly EmbedProvider[] = [
  { name: 'YouTube', hosts: ['www.youtube.com', 'youtube.com', 'm.youtube.com'], path: /^\/(watch$|shorts\/|live\/)/ },
  { name: 'YouTube', hosts: ['youtu.be'], path: /^\/[\w-]+$/ },
  { name: 'Vimeo', hosts: ['vimeo.com', 'www.vimeo.com'], path: /^\/\d+/ },
  { name: 'SoundCloud', hosts: ['soundcloud.com', 'www.soundcloud.com'], path: /^\/[^/]+\/[^/]+/ },
  { name: 'Spotify', hosts: ['open.spotify.com'], path: /^\/(track|album|episode|show|playlist)\// },
  { name: 'Bluesky', hosts: ['bsky.app'], path: /^\/profile\/[^/]+\/post\// },
  { name: 'Flickr', hosts: ['www.flickr.com', 'flickr.com'], path: /^\/photos\// },
  { name: 'Datawrapper', hosts: ['datawrapper.dwcdn.net'], path: /^\/[A-Za-z0-9]{5}/ },
];

/** Names of those that are allowed, each once. */
export const embedProviderNames: readonly string[] = [...new Set(providers.map(provider => provider.name))];

/** Who would serve this address, and the address as it is kept; undefined when nobody on the list does. */
export function embedOf(address: string): { provider: string; url: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return undefined;
  const provider = providers.find(({ hosts, path }) => hosts.includes(url.hostname) && path.test(url.pathname));
  return provider && { provider: provider.name, url: url.href };
}
