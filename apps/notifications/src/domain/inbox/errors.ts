/** There is none, or it is in somebody else's inbox: which of the two is nobody's business. */
export class InboxItemNotFoundError extends Error {
  readonly code = 'inbox-item-not-found' as const;

  constructor() {
    super('This is not in your inbox');
  }
}
