import { Injectable } from '@nestjs/common';
import { safeUrl } from '../domain/text/safe-url.js';
import { SponsorsView } from '../store/sponsors.view.js';
import { StripsView } from '../store/strips.view.js';

/** Where a sponsor's link in a strip leads, by the site's own copies: for when the service that would count it is away. */
@Injectable()
export class FindSponsorLink {
  constructor(
    private readonly strips: StripsView,
    private readonly sponsors: SponsorsView,
  ) {}

  /** Whatever was put behind it as a query, by those who follow their readers. */
  async behind(path: string): Promise<string | undefined> {
    const [clickPath] = path.split('?', 1);
    const entries = (await this.strips.all()).flatMap(strip => strip.entries);
    const entry = entries.find(candidate => candidate.clickPath === clickPath);
    return entry && safeUrl((await this.sponsors.byId(entry.sponsorId))?.link);
  }
}
