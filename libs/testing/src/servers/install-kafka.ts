import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installed } from './cache-folder.js';
import { kafkaJars } from './kafka-jars.js';
import { runCommand } from './run-command.js';

export const kafkaVersion = '4.1.1';

const elsewhere = 'Or give KAFKA_BROKERS, or start Docker.';

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>broadsheet</groupId><artifactId>kafka</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${kafkaVersion}</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
</dependencies></project>
`;

/** The folder of the broker's jars, from Maven Central; each is held against its checksum. */
export async function installKafka(
  onProgress: (what: string) => void,
  expected: Readonly<Record<string, string>> = kafkaJars,
): Promise<string> {
  await runCommand(
    'java',
    ['-version'],
    `Install a Java runtime, 17 or newer (Debian: apt-get install openjdk-17-jre-headless). ${elsewhere}`,
  );
  const folder = await installed(`kafka-${kafkaVersion}`, async draft => {
    onProgress(`installing Kafka ${kafkaVersion} (45 MB)`);
    await writeFile(join(draft, 'pom.xml'), pom);
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=libs'];
    await runCommand('mvn', ['-B', '-q', '-C', ...goal], `Install Maven (Debian: apt-get install maven). ${elsewhere}`, draft);
    await verifyJars(join(draft, 'libs'), expected);
  });
  return join(folder, 'libs');
}

/** Refuses a folder that holds anything but the expected jars. */
export async function verifyJars(folder: string, expected: Readonly<Record<string, string>>): Promise<void> {
  const found = new Map<string, string>();
  for (const jar of await readdir(folder))
    found.set(
      jar,
      createHash('sha256')
        .update(await readFile(join(folder, jar)))
        .digest('hex'),
    );
  const wrong = [...new Set([...Object.keys(expected), ...found.keys()])].filter(jar => expected[jar] !== found.get(jar));
  if (wrong.length > 0) throw new Error(`The checksums of Kafka's jars are not those expected: ${wrong.join(', ')}`);
}
