import type { Json, Sample } from '#testing';

const cursors = ['nonsense', Buffer.from('[{"$gt":""},"flt_1"]').toString('base64url'), Buffer.from('[]').toString('base64url')];
/** Of a route that answers a list. */
export const lists: Sample = { alsoBad: { after: cursors } };
/** Of a route that is about one thing. */
export const about = ({ id, version }: Json): Sample => ({ params: { id }, version });
