import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG } from '#service';
import { ServingBook } from '../../cache/serving-book.js';
import { wholePaper } from '../../domain/serving/ad-switch.js';
import { paperClock } from '../../domain/serving/paper-clock.js';
import type { PageView } from '../../domain/serving/page-view.js';
import type { AskedPage } from './asked-page.js';

/** A page as it is known here. What a browser says of it counts only where this service knows nothing better. */
@Injectable()
export class PageViews {
  readonly #clock: ReturnType<typeof paperClock>;

  constructor(
    private readonly book: ServingBook,
    @Inject(SERVICE_CONFIG) { paperTimeZone }: { readonly paperTimeZone: string },
  ) {
    this.#clock = paperClock(paperTimeZone);
  }

  of({ page, reader }: AskedPage, at: Date): PageView {
    const { now, articles } = this.book;
    const article = page.articleId === undefined ? undefined : articles.get(page.articleId);
    const isKnown = article !== undefined && article !== 'unknown';
    const asked = page.sectionId === undefined ? [] : now.sectionsUpFrom(page.sectionId);
    return {
      at,
      clock: this.#clock(at),
      article,
      sectionIds: isKnown ? article.sectionIds : asked,
      tags: isKnown ? article.tags : page.tags,
      locale: page.locale,
      country: reader.country,
      device: reader.device,
      isWithoutAds: now.isSwitchedOff(wholePaper) || (page.articleId !== undefined && now.isSwitchedOff(page.articleId)),
    };
  }

  /** For somebody who may wait for the database. */
  async loaded(asked: AskedPage, at: Date): Promise<PageView> {
    if (asked.page.articleId !== undefined) await this.book.articles.load(asked.page.articleId);
    return this.of(asked, at);
  }
}
