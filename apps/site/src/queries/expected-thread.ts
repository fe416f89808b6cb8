import type { PublicArticle, PublicThread } from '#contracts';

/** The thread that the comments service will open; its event may still be on its way, and a comment may come first. */
export const expectedThread = ({ id, commentPolicy }: PublicArticle): PublicThread => ({
  id,
  version: 1,
  state: commentPolicy.enabled ? 'open' : 'off',
  count: 0,
  moderation: commentPolicy.moderation === 'inherit' ? 'post' : commentPolicy.moderation,
  guestsAllowed: commentPolicy.guestsAllowed ?? true,
});
