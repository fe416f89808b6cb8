import type { Address, AddressSection, Article } from '../article.js';
import { RedirectLoopError } from '../errors.js';

export interface Place {
  readonly slug: string;
  /** The first is the primary one. */
  readonly sections: readonly AddressSection[];
}

/** Where an article lives: a video under `/tv`, everything else under its primary section. */
export function pathOf(kind: Article['kind'], { slug, sections }: Place): string {
  return kind === 'video' ? `/tv/${slug}` : `/${sections[0]?.slug}/${slug}`;
}

/**
 * The address at another place. Redirects are left only when readers are shown the new one, or when they knew it before: an old path that
 * is the path again would else lead to itself.
 */
export function moveTo({ kind, address }: Pick<Article, 'kind' | 'address'>, { slug, sections }: Place, isPublic: boolean): Address {
  const path = pathOf(kind, { slug, sections });
  const moved = { ...address, slug, path, sections: sections.map(section => ({ id: section.id, slug: section.slug })) };
  return isPublic || address.previousPaths.includes(path) ? announce(moved) : moved;
}

/** An editor chooses another address, so a mistake can be refused: back to where an old path already leads on from. */
export function assertNoLoop({ kind, address }: Pick<Article, 'kind' | 'address'>, { slug, sections }: Place): void {
  const isChosen = slug !== address.slug || sections[0]?.id !== address.sections[0]?.id;
  const path = pathOf(kind, { slug, sections });
  if (isChosen && path !== address.path && address.previousPaths.includes(path)) throw new RedirectLoopError(path);
}

/** Readers find the article at its path from now on. Every path it ever had leads there in one step, none leads to itself. */
export function announce(address: Address): Address {
  const { path, publicPath, previousPaths } = address;
  const left = publicPath === undefined ? previousPaths : [...previousPaths, publicPath];
  return { ...address, publicPath: path, previousPaths: [...new Set(left)].filter(old => old !== path) };
}
