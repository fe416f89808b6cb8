import { stripSchema, StripsStore } from './store/strips.store.js';

/** The sponsors' strip, for the composition root. */
export const stripParts = {
  models: [{ name: 'Strip', schema: stripSchema }],
  providers: [StripsStore],
  controllers: [],
};
