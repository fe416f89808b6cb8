import { z } from 'zod';
import { publicImage } from '#contracts';

/** A picture as its owner tells it to the newsroom; times are RFC 3339. */
export const newsroomImage = publicImage.extend({
  version: z.int(),
  rights: z.object({ holder: z.string(), expiresAt: z.string().optional() }).optional(),
});
export type NewsroomImage = z.infer<typeof newsroomImage>;

export const imagePage = z.object({ items: z.array(newsroomImage), next: z.string().optional() });

/** Whether the paper may not show it any more. */
export const isRightsOver = ({ rights }: Pick<NewsroomImage, 'rights'>, now: Date): boolean =>
  rights?.expiresAt !== undefined && Date.parse(rights.expiresAt) <= now.getTime();
