import { z } from 'zod';

/** Whatever it is, it is counted; what it says is only known when its signature is right. */
export const tokenParam = z.strictObject({ token: z.string().min(1).max(500) });
export type TokenParam = z.output<typeof tokenParam>;
