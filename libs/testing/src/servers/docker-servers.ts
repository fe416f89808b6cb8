import { existsSync } from 'node:fs';
import { KafkaContainer } from '@testcontainers/kafka';
import { MongoDBContainer } from '@testcontainers/mongodb';
import { getContainerRuntimeClient, Wait } from 'testcontainers';

export interface DockerServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Whether a Docker engine answers; where nothing says that there is one, nobody is asked. */
export async function hasDocker(): Promise<boolean> {
  if (process.env['DOCKER_HOST'] === undefined && !existsSync('/var/run/docker.sock')) return false;
  return getContainerRuntimeClient().then(
    () => true,
    () => false,
  );
}

export async function startMongoContainer(): Promise<DockerServer> {
  const container = await new MongoDBContainer('mongo:6.0.5').start();
  return { address: `${container.getConnectionString()}?directConnection=true`, stop: async () => void (await container.stop()) };
}

/** The module's own wait returns before the broker listens; the ports tell. */
export async function startKafkaContainer(): Promise<DockerServer> {
  const container = await new KafkaContainer('confluentinc/cp-kafka:8.1.1').withKraft().withWaitStrategy(Wait.forListeningPorts()).start();
  return { address: `${container.getHost()}:${container.getMappedPort(9093)}`, stop: async () => void (await container.stop()) };
}
