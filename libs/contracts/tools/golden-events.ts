import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Records as they were written when their version was new: `<type>/v<version>.json`. Nothing in them is ever changed; what reads them may be. */
export const goldenFolder = 'libs/contracts/goldens';

export interface GoldenEvent {
  readonly type: string;
  /** Of the schema. */
  readonly version: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
}

export async function goldenEvents(folder = goldenFolder): Promise<GoldenEvent[]> {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.json')).toSorted();
  const records = await Promise.all(
    files.map(async file => {
      const [, type, version] = /^(.+)\/v(\d+)\.json$/.exec(file) ?? [];
      if (type === undefined) throw new Error(`${file} is not named like a file of golden events: <type>/v<version>.json`);
      const written = JSON.parse(await readFile(join(folder, file), 'utf8')) as Pick<GoldenEvent, 'key' | 'headers' | 'data'>[];
      return written.map(record => ({ type, version: Number(version), ...record }));
    }),
  );
  return records.flat();
}
