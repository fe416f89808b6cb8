import { SERVICE_CONFIG } from '#service';
import { ChangeCreative } from './commands/creatives/change-creative.js';
import { CheckArticle } from './commands/creatives/check-article.js';
import { CreateCreative } from './commands/creatives/create-creative.js';
import { DevelopPictures } from './commands/creatives/develop-pictures.js';
import { EditCreative } from './commands/creatives/edit-creative.js';
import { RemovePictures } from './commands/creatives/remove-pictures.js';
import { ReviewCreative } from './commands/creatives/review-creative.js';
import { UploadPictures } from './commands/creatives/upload-pictures.js';
import type { SponsorshipConfig } from './config.js';
import { ReviewRules } from './domain/creatives/review-rules.js';
import { CreativePicturesController } from './http/creatives/creative-pictures.controller.js';
import { CreativeReviewController } from './http/creatives/creative-review.controller.js';
import { CreativesController } from './http/creatives/creatives.controller.js';
import { ProofsController } from './http/creatives/proofs.controller.js';
import { MakeProofLink } from './queries/creatives/make-proof-link.js';
import { ShowProof } from './queries/creatives/show-proof.js';
import { SignedProofLinks } from './signing/signed-proof-links.js';
import { creativeSchema, CreativesStore } from './store/creatives.store.js';

const rules = {
  provide: ReviewRules,
  useFactory: ({ twoPersonRule }: SponsorshipConfig): ReviewRules => ({ twoPersonRule: twoPersonRule === 'on' }),
  inject: [SERVICE_CONFIG],
};

const commands = [
  CheckArticle,
  ChangeCreative,
  CreateCreative,
  EditCreative,
  DevelopPictures,
  UploadPictures,
  RemovePictures,
  ReviewCreative,
];
const proofs = [SignedProofLinks, ShowProof, MakeProofLink];

/** What is shown, and its review, for the composition root. */
export const creativeParts = {
  models: [{ name: 'Creative', schema: creativeSchema }],
  providers: [CreativesStore, rules, ...commands, ...proofs],
  controllers: [CreativesController, CreativePicturesController, CreativeReviewController, ProofsController],
};
