import type { Sample } from '#testing';

const cursors = ['nonsense', Buffer.from('[{"$gt":""},"dlv_1"]').toString('base64url'), Buffer.from('[]').toString('base64url')];
/** Of a route that answers a list. */
export const lists: Sample = { alsoBad: { after: cursors } };
