import { KafkaContainer } from '@testcontainers/kafka';
import { MongoDBContainer } from '@testcontainers/mongodb';
import { getContainerRuntimeClient, Wait } from 'testcontainers';

export interface DockerServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

export async function hasDocker(): Promise<boolean> {
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
