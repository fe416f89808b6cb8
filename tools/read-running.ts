import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isRunning, type Running, stateFile } from './paper-environment.js';

const running = z.object({ pid: z.int(), site: z.url(), articles: z.url(), issuer: z.url() });

/** The start that runs at this moment, if there is one. */
export async function readRunning(): Promise<Running | undefined> {
  const text = await readFile(stateFile, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = running.safeParse(JSON.parse(text));
  return parsed.success && isRunning(parsed.data.pid) ? parsed.data : undefined;
}
