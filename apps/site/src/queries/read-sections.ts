import { Injectable } from '@nestjs/common';
import type { PublicSection } from '#contracts';
import { partOf, type Parts } from '../cache/parts.js';
import { SharedReadings } from '../cache/shared-readings.js';
import { SectionsView } from '../store/sections.view.js';

/** The sections of the paper, of which nearly every page is made. */
@Injectable()
export class ReadSections {
  constructor(
    private readonly sections: SectionsView,
    private readonly shared: SharedReadings,
  ) {}

  execute(parts: Parts): Promise<readonly PublicSection[]> {
    return this.shared.read('sections', parts, own => {
      own.add(partOf.sections);
      return this.sections.all();
    });
  }

  isGone(path: string): Promise<boolean> {
    return this.sections.isGone(path);
  }
}
