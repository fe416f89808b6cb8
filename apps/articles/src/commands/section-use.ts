import { Injectable } from '@nestjs/common';
import { ArticlesStore } from '../store/articles.store.js';
import { SectionsStore } from '../store/sections.store.js';

/** Whether articles or other sections stand under a section. */
@Injectable()
export class SectionUse {
  constructor(
    private readonly sections: SectionsStore,
    private readonly articles: ArticlesStore,
  ) {}

  async of(id: string): Promise<boolean> {
    return (await this.sections.hasUnder(id)) || (await this.articles.hasInSection(id));
  }
}
