import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { KafkaAdmin } from '#messaging';
import { freePort } from './free-port.js';
import { startKafka } from './native-kafka.js';
import { runCommand } from './run-command.js';

/** A broker of a test's own that asks who comes and lets nobody do what no ACL allows. All its addresses lead to the same topics. */
export interface GuardedKafka {
  /** Asks nobody, and lets everybody do everything: for making topics and ACLs. */
  readonly open: string;
  /** SASL without TLS. */
  readonly signedIn: string;
  /** SASL within TLS. */
  readonly encrypted: string;
  /** The certificate of the broker, which is its own authority, in PEM. */
  readonly ca: string;
  readonly allow: (user: string, what: readonly Allowance[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What a principal may do with one topic or group. */
export interface Allowance {
  readonly kind: 'TOPIC' | 'GROUP';
  readonly name: string;
  readonly may: readonly ('READ' | 'WRITE' | 'CREATE' | 'DESCRIBE_CONFIGS')[];
}

const mechanisms = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'];
const storePassword = 'not-a-secret';

/** `users` are passwords by principal, and good for every mechanism. */
export async function startGuardedKafka(users: Readonly<Record<string, string>>): Promise<GuardedKafka> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-guarded-'));
  const listeners = { SIGNED: await freePort(), ENCRYPTED: await freePort() };
  const { store, ca } = await makeCertificate(folder);
  const server = await startKafka(
    { folder, onProgress: () => undefined },
    {
      listeners,
      settings: {
        'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SIGNED:SASL_PLAINTEXT,ENCRYPTED:SASL_SSL',
        'sasl.enabled.mechanisms': mechanisms.join(','),
        ...Object.fromEntries(Object.keys(listeners).flatMap(listener => loginsOf(listener.toLowerCase(), users))),
        'listener.name.encrypted.ssl.keystore.type': 'PKCS12',
        'listener.name.encrypted.ssl.keystore.location': store,
        'listener.name.encrypted.ssl.keystore.password': storePassword,
        'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
        'super.users': 'User:ANONYMOUS',
      },
      format: Object.entries(users).flatMap(([name, password]) =>
        mechanisms.slice(1).flatMap(mechanism => ['--add-scram', `${mechanism}=[name=${name},password=${password}]`]),
      ),
    },
  );
  return {
    open: server.address,
    signedIn: `127.0.0.1:${listeners.SIGNED}`,
    encrypted: `127.0.0.1:${listeners.ENCRYPTED}`,
    ca,
    allow: (user, what) => allow(server.address, user, what),
    stop: async () => {
      await server.process.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function allow(open: string, user: string, what: readonly Allowance[]): Promise<void> {
  const kafka = new KafkaAdmin({ service: 'warden', brokers: [open], publishes: [] });
  const admin = await kafka.admin();
  const entries = what.flatMap(({ kind, name, may }) =>
    may.map(operation => ({
      resourceType: kafkajs.AclResourceTypes[kind],
      resourceName: name,
      resourcePatternType: kafkajs.ResourcePatternTypes.LITERAL,
      principal: `User:${user}`,
      host: '*',
      operation: kafkajs.AclOperationTypes[operation],
      permissionType: kafkajs.AclPermissionTypes.ALLOW,
    })),
  );
  await admin.createAcls({ acl: entries });
  await kafka.stop();
}

function loginsOf(listener: string, users: Readonly<Record<string, string>>): [string, string][] {
  const security = 'org.apache.kafka.common.security';
  const plain = Object.entries(users).map(([name, password]) => `user_${name}="${password}"`);
  return mechanisms.map(mechanism => [
    `listener.name.${listener}.${mechanism.toLowerCase()}.sasl.jaas.config`,
    mechanism === 'PLAIN'
      ? `${security}.plain.PlainLoginModule required ${plain.join(' ')};`
      : `${security}.scram.ScramLoginModule required;`,
  ]);
}

/** By the tool of the Java that the broker needs anyway. */
async function makeCertificate(folder: string): Promise<{ store: string; ca: string }> {
  const [store, certificate] = [join(folder, 'broker.p12'), join(folder, 'broker.crt')];
  const keytool = (...args: string[]) =>
    runCommand('keytool', [...args, '-alias', 'broker', '-keystore', store, '-storepass', storePassword], 'It comes with Java.');
  const validity = ['-validity', '2', '-startdate', '-1d'];
  await keytool('-genkeypair', '-storetype', 'PKCS12', '-keyalg', 'EC', '-dname', 'CN=broker', '-ext', 'san=ip:127.0.0.1', ...validity);
  await keytool('-exportcert', '-rfc', '-file', certificate);
  return { store, ca: await readFile(certificate, 'utf8') };
}
