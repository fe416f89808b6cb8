import { Injectable } from '@nestjs/common';
import type { Parts } from '../cache/parts.js';
import type { PaperPage } from '../domain/paper/paper-page.js';
import type { StaticPageView } from '../pages/views.js';
import { ReadSurroundings } from './read-surroundings.js';

/** A page that the paper has written about itself; only what frames it comes from events. */
@Injectable()
export class ReadStaticPage {
  constructor(private readonly surroundings: ReadSurroundings) {}

  async execute(page: PaperPage, parts: Parts): Promise<StaticPageView> {
    return { ...(await this.surroundings.execute(parts)), page };
  }
}
