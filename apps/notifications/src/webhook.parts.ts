/** Which other systems are told of events, for the composition root. */
export const webhookParts = { models: [], providers: [], controllers: [], problems: {} };
