/** What was seen and followed, and what became of it, for the composition root. */
export const countingParts = {
  models: [],
  providers: [],
  controllers: [],
};
