import { mkdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { allEvents } from '#contracts';
import { schemaFiles } from './json-schema.js';
import { releasedFolder, releasedName } from './released-schemas.js';

/** Keeps the schemas of today for ever, as a part of each release: `npm run contracts:release`. What is kept already stays as it is. */
await mkdir(releasedFolder, { recursive: true });
for (const [path, text] of schemaFiles(allEvents)) {
  const file = `${releasedFolder}/${releasedName(basename(path), text)}`;
  await writeFile(file, text, { flag: 'wx' }).then(
    () => console.log(file),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}
