import { createHmac, timingSafeEqual } from 'node:crypto';

/** Good for development only: whoever reads this could be any guest. */
export const developmentGuestKey = 'guests of a paper in development';

/** Proves that a guest is the one who wrote: the id and its keyed hash. Whoever has it is the guest. */
export const guestToken = (id: string, key: string): string => `${id}.${signature(id, key)}`;

/** The guest's id; none where the token is not one of ours. */
export function guestOf(token: string, key: string): string | undefined {
  const [id = '', presented = ''] = token.split('.');
  const [expected, given] = [Buffer.from(signature(id, key)), Buffer.from(presented)];
  return /^gst_[0-9a-z]+$/.test(id) && expected.length === given.length && timingSafeEqual(expected, given) ? id : undefined;
}

const signature = (id: string, key: string): string => createHmac('sha256', key).update(`guest ${id}`).digest('base64url');
