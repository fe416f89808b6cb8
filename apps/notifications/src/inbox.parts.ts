/** What readers find on the site itself, for the composition root. */
export const inboxParts = { models: [], providers: [], controllers: [], problems: {} };
