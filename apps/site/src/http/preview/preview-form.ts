import { z } from 'zod';
import type { KeptForm } from '../../pages/desk/kept-form.js';

/** What is to be shown: an article that the newsroom has, or one that is handed in as JSON text. */
type Wanted = { readonly articleId: string } | { readonly article: string };

const form = z.object({ articleId: z.string() }).or(z.object({ article: z.string() }));

/** By a form, whose fields are texts, or by a script as JSON; there the article may be the whole of it. */
export function wantedIn(body: unknown): Wanted {
  const { success, data } = form.safeParse(body);
  return success ? data : { article: JSON.stringify(body ?? null) };
}

/** To be sent again, when the answer did not come. */
export const keptOf = (wanted: Wanted): KeptForm => ({ action: '/preview', fields: { ...wanted } });
