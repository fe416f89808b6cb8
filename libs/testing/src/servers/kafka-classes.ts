import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { installed } from './cache-folder.js';
import { kafkaVersion } from './install-kafka.js';
import { runCommand } from './run-command.js';

const archive = 'classes.jsa';

/**
 * What a broker loads of its jars, as the JVM lays it out and only has to map (class data sharing): half the work of a start. `record` runs a broker
 * to its end with the given option, once for each version of Java; a JVM that cannot read what is there goes on without.
 */
export async function kafkaClasses(record: (folder: string, option: string) => Promise<void>): Promise<string> {
  const java = createHash('sha256')
    .update(await runCommand('java', ['--version'], ''))
    .digest('hex');
  const folder = await installed(`kafka-${kafkaVersion}-classes-${java.slice(0, 12)}`, draft =>
    record(draft, `-XX:ArchiveClassesAtExit=${join(draft, archive)}`),
  );
  return `-XX:SharedArchiveFile=${join(folder, archive)}`;
}
