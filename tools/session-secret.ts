import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** Kept with the data, so that whoever is signed in stays so over a restart; made where there is none. */
export async function sessionSecret(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (known !== undefined) return known;
  const made = randomBytes(32).toString('base64');
  await writeFile(file, made, { mode: 0o600, flag: 'wx' });
  return made;
}
