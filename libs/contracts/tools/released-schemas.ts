import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JsonSchema, schemaFolder } from './json-schema.js';

/** Every schema that ever was released, beside those of today. Nothing in it is changed or removed: somebody out there reads by it. */
export const releasedFolder = `${schemaFolder}/released`;

export interface ReleasedSchema {
  readonly file: string;
  readonly type: string;
  readonly version: number;
  readonly text: string;
  readonly schema: JsonSchema;
}

/** `article.published.v1.json` → `article.published.v1.4f2a9c01.json`. The name holds the hash of the text, so that a changed file betrays itself. */
export const releasedName = (name: string, text: string): string =>
  name.replace(/(?:\.[0-9a-f]{8})?\.json$/, `.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`);

export async function releasedSchemas(folder = releasedFolder): Promise<ReleasedSchema[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json')).toSorted();
  return Promise.all(
    files.map(async file => {
      const [, type, version] = /^(.+)\.v(\d+)\.[0-9a-f]{8}\.json$/.exec(file) ?? [];
      if (type === undefined) throw new Error(`${file} is not named like a released schema: <type>.v<version>.<hash>.json`);
      const text = await readFile(join(folder, file), 'utf8');
      return { file, type, version: Number(version), text, schema: JSON.parse(text) as JsonSchema };
    }),
  );
}
