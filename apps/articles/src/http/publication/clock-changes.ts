import { z } from 'zod';

const clockChange = z.enum(['skipped', 'repeated']).optional();

/** What a person who planned a local time is to be shown again. */
export const clockChanges = z
  .object({ publishAt: clockChange, unpublishAt: clockChange })
  .meta({ description: 'A local time that clocks leave out, so it was moved forward, or show twice, so the earlier is meant' });
