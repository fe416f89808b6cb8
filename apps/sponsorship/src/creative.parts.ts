import { creativeSchema, CreativesStore } from './store/creatives.store.js';

/** What is shown, and its review, for the composition root. */
export const creativeParts = {
  models: [{ name: 'Creative', schema: creativeSchema }],
  providers: [CreativesStore],
  controllers: [],
};
