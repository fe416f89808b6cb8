import { Injectable } from '@nestjs/common';
import { deadline } from '#persistence';
import { SponsorsView } from '../../store/sponsors.view.js';

const longestReadMs = 1_000;

/** Who pays, by name, for the newsroom to say of an article; nobody, where the site does not know. */
@Injectable()
export class ListSponsors {
  constructor(private readonly sponsors: SponsorsView) {}

  async execute(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return deadline(this.sponsors.active(), longestReadMs).catch(() => []);
  }
}
