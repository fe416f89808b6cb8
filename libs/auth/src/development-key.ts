import { readFile, rm, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** Each key id of the development issuer begins with this, so that production can tell its keys from all others. */
export const DEVELOPMENT_KEY = 'development-';

/** The signing key kept in the file, made if there is none. Two that start at once end with the same key: only one link succeeds. */
export async function developmentKey(file: string): Promise<JWK> {
  const known = await read(file);
  if (known) return known;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const draft = `${file}.${process.pid}.${performance.now()}`;
  await mkdir(dirname(file), { recursive: true });
  const key: JWK = { ...jwk, alg: 'ES256', use: 'sig', kid: `${DEVELOPMENT_KEY}${(await calculateJwkThumbprint(jwk)).slice(0, 12)}` };
  await writeFile(draft, JSON.stringify(key), { mode: 0o600, flag: 'wx' });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return (await read(file)) ?? key;
}

async function read(file: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The development key in ${file} cannot be read; remove the file to get a new one.`, { cause: error });
  }
}
