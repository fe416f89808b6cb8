import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readConfig } from './read-config.js';
import { serviceConfig } from './service-config.js';

const environment = {
  MONGODB_URI: 'mongodb://db/?replicaSet=rs0',
  MONGODB_DATABASE: 'articles',
  KAFKA_BROKERS: 'kafka:9093',
  AUTH_ISSUER: 'https://identity.example.com',
  AUTH_JWKS_URI: 'https://identity.example.com/.well-known/jwks.json',
};
const signIn = { KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: 'articles', KAFKA_SASL_PASSWORD: 'mockingbird' };
/** Self-signed, for `kafka`; its key was thrown away. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBNjCB6aADAgECAhQk4MQ8hg9LCER4Qxl0nhfxJa9hdjAFBgMrZXAwEDEOMAwG
A1UEAwwFa2Fma2EwIBcNMjYxMTI0MDI0MzEzWhgPMjEyNjEwMzEwMjQzMTNaMBAx
DjAMBgNVBAMMBWthZmthMCowBQYDK2VwAyEAeOQj29EO+X2Sii8CfT2KJDfd8YQm
LJvdIcy6w6sKOEmjUzBRMB0GA1UdDgQWBBS8A/PVic0f3BKCD+nVLvsBjri8VzAf
BgNVHSMEGDAWgBS8A/PVic0f3BKCD+nVLvsBjri8VzAPBgNVHRMBAf8EBTADAQH/
MAUGAytlcANBAGUyWehZfqzoNEus7iwA4O+bBPlqILwUppgx7HX/J9b7d7NyCtUf
G36he3ZB6Y337wizcgppvIO51bRDLf/KaAo=
-----END CERTIFICATE-----
`;
const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const read = (values: Record<string, string | undefined>) => readConfig(z.object(serviceConfig), { ...environment, ...values });

describe('the way to Kafka', () => {
  it('is without TLS and sign-in where nothing is said of them', () => {
    const config = read({});
    expect(config.kafkaTls).toBe(false);
    expect([config.kafkaTlsCa, config.kafkaSaslMechanism, config.kafkaSaslUsername, config.kafkaSaslPassword]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('is encrypted, against authorities of its own, and with a sign-in, where they are given', () => {
    const config = read({ ...signIn, KAFKA_TLS: 'on', KAFKA_TLS_CA: certificate + certificate });
    expect(config).toMatchObject({ kafkaTls: true, kafkaTlsCa: certificate + certificate, kafkaSaslMechanism: 'scram-sha-512' });
    expect(JSON.stringify(config)).not.toContain(signIn.KAFKA_SASL_PASSWORD);
  });

  it.each(['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'])('is no sign-in without %s', name => {
    const others = Object.keys(signIn).filter(other => other !== name);
    expect(() => read({ ...signIn, [name]: undefined })).toThrow(`${name} is missing. Expected beside ${others.join(' and ')}`);
    expect(() => read({ [name]: signIn[name as keyof typeof signIn] })).toThrow(`${others[0]} is missing. Expected beside ${name}`);
  });

  it.each([
    [
      'in the clear in production',
      'production',
      undefined,
      'KAFKA_TLS is missing. Expected on in production with KAFKA_SASL_MECHANISM=plain',
    ],
    [
      'in the clear in production, by choice',
      'production',
      'off',
      'KAFKA_TLS is "off". Expected on in production with KAFKA_SASL_MECHANISM=plain',
    ],
  ])('takes no plain password %s', (_, NODE_ENV, KAFKA_TLS, message) => {
    expect(() => read({ ...signIn, KAFKA_SASL_MECHANISM: 'plain', NODE_ENV, KAFKA_TLS })).toThrow(message);
  });

  it.each([
    ['a plain password under TLS', { KAFKA_SASL_MECHANISM: 'plain', KAFKA_TLS: 'on' }],
    ['a password that is never sent', { KAFKA_SASL_MECHANISM: 'scram-sha-256' }],
    ['a plain password in development', { KAFKA_SASL_MECHANISM: 'plain', NODE_ENV: 'development' }],
  ])('takes %s', (_, values) => {
    expect(read({ ...signIn, NODE_ENV: 'production', ...values })).toMatchObject({ kafkaSaslUsername: 'articles' });
  });

  it('takes no authority without TLS', () => {
    expect(() => read({ KAFKA_TLS_CA: certificate })).toThrow('KAFKA_TLS is missing. Expected on with KAFKA_TLS_CA');
  });

  it.each([
    ['a path', '/etc/kafka/ca.crt'],
    ['a certificate that was cut off', certificate.replace(/\n\w{20}/, '\n')],
    ['a private key beside the certificate', certificate + key],
  ])('takes %s for no authority', (_, pem) => {
    expect(() => read({ KAFKA_TLS: 'on', KAFKA_TLS_CA: pem })).toThrow('KAFKA_TLS_CA');
  });

  it('never shows the password or a key that is refused', () => {
    expect(() => read({ ...signIn, KAFKA_SASL_PASSWORD: 'sparrow' })).toThrow(
      /^(?!.*sparrow).*KAFKA_SASL_PASSWORD has a value that is not accepted/s,
    );
    expect(() => read({ KAFKA_TLS: 'on', KAFKA_TLS_CA: certificate + key })).toThrow(
      /^(?!.*PRIVATE).*KAFKA_TLS_CA has a value that is not accepted/s,
    );
  });
});
