import { z } from 'zod';

/** How a reader is reached. Nothing is pushed yet; it is named because an enum of a contract never grows. */
export const channel = z.enum(['mail', 'inbox', 'push']);
