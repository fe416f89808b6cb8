import { allEvents, type AnyEventType } from '#contracts';

/** What others may be told of: only what a page may show. */
export const publicEvents: readonly AnyEventType[] = allEvents.filter(({ visibility }) => visibility === 'public');

const byType = new Map(publicEvents.map(event => [event.type, event]));

export const publicEvent = (type: string): AnyEventType | undefined => byType.get(type);
