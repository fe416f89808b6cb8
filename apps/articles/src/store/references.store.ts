import { Injectable } from '@nestjs/common';
import type { ArticleContent } from '../domain/writing/article-content.js';
import { publicImage } from '../domain/media/public-image.js';
import { namedIds, type References } from '../domain/writing/references.js';
import { AuthorsStore } from './authors.store.js';
import { ImagesStore } from './images.store.js';
import { SectionsStore } from './sections.store.js';

/** What articles name, as it is at this moment. */
@Injectable()
export class ReferencesStore {
  constructor(
    private readonly sections: SectionsStore,
    private readonly authors: AuthorsStore,
    private readonly images: ImagesStore,
  ) {}

  async of(...contents: readonly ArticleContent[]): Promise<References> {
    const named = contents.map(namedIds);
    const ids = (what: 'sections' | 'authors' | 'images') => [...new Set(named.flatMap(names => names[what].map(({ id }) => id)))];
    // One after the other: operations of one transaction may not overlap.
    const sections = await this.sections.getMany(ids('sections'));
    const authors = await this.authors.getMany(ids('authors'));
    const images = await this.images.getMany(ids('images'));
    return {
      sections: byId(sections.map(({ id, slug, name, path, ancestorIds }) => ({ id, slug, name, path, ancestorIds: [...ancestorIds] }))),
      authors: byId(authors.map(({ id, slug, name, role }) => ({ id, slug, name, ...(role !== undefined && { role }) }))),
      images: byId(images.map(publicImage)),
      imageVersions: new Map(images.map(({ id, version }) => [id, version])),
    };
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map(item => [item.id, item]));
