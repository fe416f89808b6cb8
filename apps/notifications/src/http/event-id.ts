import { z } from 'zod';

/** As whoever published it has named it. */
export const eventId = z.string().min(1).max(200);
