/** The link is not one that we made, or what it led to is gone. */
export class NowhereToGoError extends Error {
  readonly code = 'nowhere-to-go';

  constructor() {
    super('This link leads nowhere any more, or never did.');
  }
}
