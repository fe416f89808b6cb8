import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import { z } from 'zod';

interface EditionComment {
  readonly by: string;
  readonly staff: boolean;
  readonly text: string;
  readonly reactions: readonly string[];
  readonly answers: readonly EditionComment[];
}

const comment: z.ZodType<EditionComment> = z.strictObject({
  by: z.string(),
  staff: z.boolean().default(false),
  text: z.string(),
  reactions: z.array(z.enum(['like', 'insightful', 'funny'])).default([]),
  get answers() {
    return z.array(comment).default([]);
  },
});
const threads = z.array(z.strictObject({ article: z.string(), comments: z.array(comment) }));

export interface LoadThreadsOptions {
  /** The comments service, without a slash at the end. */
  readonly commentsUrl: string;
  /** Of a person of this name and role. */
  readonly token: (name: string, role: 'reader' | 'editor') => Promise<string>;
  /** The articles of the edition by their names. */
  readonly ids: ReadonlyMap<string, string>;
  readonly folder: string;
}

/** Writes the edition's threads as readers would: by HTTP, each in their own name. A load that was cut off goes on where it was. */
export async function loadThreads({ commentsUrl, token, ids, folder }: LoadThreadsOptions): Promise<void> {
  const send = async (path: string, method: string, body: object, as: string): Promise<{ id?: string | undefined }> => {
    const key = createHash('sha256')
      .update(JSON.stringify([path, body, as]))
      .digest('base64url');
    const headers = { authorization: `Bearer ${as}`, 'content-type': 'application/json', 'idempotency-key': key };
    const answer = await patiently(() => fetch(`${commentsUrl}${path}`, { method, headers, body: JSON.stringify(body) }));
    return z.object({ id: z.string().optional() }).parse(await answer.json());
  };
  const write = async (articleId: string, { by, staff, text, reactions, answers }: EditionComment, parentId?: string): Promise<void> => {
    const author = await token(by, staff ? 'editor' : 'reader');
    const { id } = await send(
      `/articles/${articleId}/comments`,
      'POST',
      { body: text, ...(parentId !== undefined && { parentId }) },
      author,
    );
    for (const [index, kind] of reactions.entries())
      await send(`/comments/${id}/reaction`, 'PUT', { kind }, await token(`Passer-by ${index + 1}`, 'reader'));
    for (const answer of answers) await write(articleId, answer, id);
  };
  for (const thread of threads.parse(parse(await readFile(join(folder, 'threads.yaml'), 'utf8')))) {
    const articleId = ids.get(thread.article);
    if (articleId === undefined) throw new Error(`A thread names "${thread.article}", which the edition does not hold`);
    // The oldest first: the newest stands on top.
    for (const one of thread.comments.toReversed()) await write(articleId, one);
  }
}

/** The article's event may still be on its way. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (answer.ok) return answer;
    if (answer.status !== 404 || tries === 50) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
    await pause(200);
  }
}
