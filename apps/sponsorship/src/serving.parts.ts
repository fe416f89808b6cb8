/** How it is decided what stands on a page, for the composition root. */
export const servingParts = {
  models: [],
  providers: [],
  controllers: [],
};
