import { allEvents, type AnyEventType } from '#contracts';

/** What others may be told of: only what a page may show. */
export const publicEvents: readonly AnyEventType[] = allEvents.filter(({ visibility }) => visibility === 'public');

const byType = new Map(publicEvents.map(event => [event.type, event]));

export const publicEvent = (type: string): AnyEventType | undefined => byType.get(type);

/** Whether it has its place among the versions of what it is about; counts beside it have their own. */
export const isInOrder = ({ type }: { readonly type: string }): boolean => publicEvent(type)?.sequence === undefined;
