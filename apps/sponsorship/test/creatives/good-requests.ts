import { made, type Sample } from '#testing';
import type { AdDesk } from '../ad-desk.js';
import { makePlacement, makeSponsor } from '../booking/booked.js';
import { about, lists } from '../samples.js';
import { approved, imageContent, makeCreative, makeImage, step } from './made.js';
import { picture } from './pictures.js';

const native = {
  kind: 'native',
  headline: 'A bowl before the tide',
  text: 'Milled on Mondays.',
  advertiser: 'Haverleigh Oats',
  alt: 'A bowl',
};
const link = 'https://haverleigh-oats.example/morning';
const reason = { reason: 'It promises too much' };

/** Creatives, their pictures, their review, and how they look in place. */
export async function creativeRequests(desk: AdDesk): Promise<Record<string, Sample>> {
  const placement = await makePlacement(desk);
  const image = await makeImage(desk);
  const { path } = made(await desk.manager.post(`/creatives/${image.id}/proof-links`, {}));
  const file = await picture().png().toBuffer();
  const nativeDraft = () => makeCreative(desk, { content: native });
  const submitted = async () => step(desk.manager, await makeCreative(desk), 'submit');
  return {
    'Creatives.list': lists,
    'Creatives.create': { body: { sponsorId: (await makeSponsor(desk)).id, name: 'Oats', political: false, content: native, link } },
    'Creatives.read': about(image),
    'Creatives.edit': { ...about(await nativeDraft()), body: { name: 'Oats', political: false, content: native, link } },
    'CreativePictures.upload': {
      ...about(await makeCreative(desk, { content: imageContent })),
      form: [{ name: 'file', filename: 'oats.png', content: file }],
    },
    'CreativePictures.remove': about(await makeImage(desk)),
    'CreativeReview.submit': { ...about(await makeCreative(desk, { content: native })), body: reason },
    'CreativeReview.approve': { ...about(await submitted()), body: reason },
    'CreativeReview.reject': { ...about(await approved(desk, await makeCreative(desk))), body: reason },
    'Proofs.read': about(image),
    'Proofs.make': { ...about(image), body: { placementId: placement.id, days: 3 } },
    'Proofs.follow': { params: { token: path.replace('/proofs/', '') } },
  };
}
