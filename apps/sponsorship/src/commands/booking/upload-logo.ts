import { Injectable } from '@nestjs/common';
import type { SponsorLogo } from '#contracts';
import { MediaStorage, PictureWorkshop, UploadRefusedError } from '#media';
import { fitsIntoStrip, logoWidth, type NewLogo, placeLogo } from '../../domain/booking/edit-sponsor.js';
import type { Sponsor } from '../../domain/booking/sponsor.js';
import type { Person } from '../../domain/person.js';
import { ChangeSponsor } from './change-sponsor.js';

export interface LogoUpload extends Omit<NewLogo, 'picture'> {
  readonly file: Buffer;
}

/** Its file is stored before the sponsor names it: a crash in between leaves a file that nothing names, and never a name without its file. */
@Injectable()
export class UploadLogo {
  constructor(
    private readonly change: ChangeSponsor,
    private readonly workshop: PictureWorkshop,
    private readonly storage: MediaStorage,
  ) {}

  async execute(id: string, version: number, { file, page, alt }: LogoUpload, person: Person): Promise<Sponsor> {
    const picture = await this.#store(file);
    return this.change.execute({ id, version, person, action: 'place-logo' }, before => placeLogo(before, { page, alt, picture }));
  }

  async #store(file: Buffer): Promise<SponsorLogo['light']> {
    const widths = (width: number) => [Math.min(width, logoWidth)];
    const developed = await this.workshop.develop(file, widths, { background: 'page' });
    if (!fitsIntoStrip(developed))
      throw new UploadRefusedError('proportions', 'A logo is at most 12 times as wide as it is high, and twice as high as it is wide');
    const [rendition] = developed.renditions;
    if (!rendition) throw new Error('A picture was developed to nothing');
    const { format, width, height, content } = rendition;
    return { url: `/media/${await this.storage.keep('logos', format, content)}`, width, height };
  }
}
