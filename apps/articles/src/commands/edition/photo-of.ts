import type { PublicImage } from '#contracts';
import { UnknownReferenceError } from '../../domain/errors.js';
import type { ImagesStore } from '../../store/images.store.js';

/** The picture that a field names; an unknown one is refused with the field's name. */
export async function photoOf(id: string | undefined, images: ImagesStore, pointer: string): Promise<PublicImage | undefined> {
  const image = await images.publicOne(id);
  if (id !== undefined && !image) throw new UnknownReferenceError([{ pointer, message: `There is no image ${id}` }]);
  return image;
}
