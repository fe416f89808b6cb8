import { Inject, Injectable } from '@nestjs/common';
import { correctionsPath } from '../domain/article/corrections-path.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { renderCorrectionsPage } from '../pages/corrections-page.js';
import { renderStaticPage } from '../pages/static-page.js';
import { ReadCorrectionsPage } from '../queries/read-corrections-page.js';
import { ReadStaticPage } from '../queries/read-static-page.js';
import type { PageSource } from './page-source.js';

/** What the paper says about itself: the log of its corrections, and the pages that it has written. */
@Injectable()
export class OwnPageSources {
  readonly all: readonly PageSource[];

  constructor(corrections: ReadCorrectionsPage, staticPage: ReadStaticPage, @Inject(PAPER) paper: Paper) {
    this.all = [
      {
        path: /^\/corrections$/,
        isList: true,
        read: async (_, request) => ({ found: 'page', view: renderCorrectionsPage(await corrections.execute(request), paper) }),
      },
      ...(paper.pages ?? [])
        .filter(({ path }) => path !== correctionsPath)
        .map((page): PageSource => ({
          // Its name is of small letters, digits and hyphens.
          path: new RegExp(`^${page.path}$`),
          read: async (_, { parts }) => ({ found: 'page', view: renderStaticPage(await staticPage.execute(page, parts), paper) }),
        })),
    ];
  }
}
