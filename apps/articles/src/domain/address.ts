import type { Address, AddressSection, Article } from './article.js';
import { RedirectLoopError } from './errors.js';

export interface Place {
  readonly slug: string;
  /** The first is the primary one. */
  readonly sections: readonly AddressSection[];
}

/** Where an article lives: a video under `/tv`, everything else under its primary section. */
export function pathOf(kind: Article['kind'], { slug, sections }: Place): string {
  return kind === 'video' ? `/tv/${slug}` : `/${sections[0]?.slug}/${slug}`;
}

/** The address at another place; redirects are left only when readers are shown the new one. */
export function moveTo(address: Address, kind: Article['kind'], { slug, sections }: Place): Address {
  return {
    ...address,
    slug,
    path: pathOf(kind, { slug, sections }),
    sections: sections.map(section => ({ id: section.id, slug: section.slug })),
  };
}

/** An editor chooses another address, so a mistake can be refused: back to where an old path already leads on from. */
export function assertNoLoop({ path, previousPaths }: Address): void {
  if (previousPaths.includes(path)) throw new RedirectLoopError(path);
}

/** Readers find the article at its path from now on. Every path it ever had leads there in one step, none leads to itself. */
export function announce(address: Address): Address {
  const { path, publicPath, previousPaths } = address;
  const left = publicPath === undefined ? previousPaths : [...previousPaths, publicPath];
  return { ...address, publicPath: path, previousPaths: [...new Set(left)].filter(old => old !== path) };
}
