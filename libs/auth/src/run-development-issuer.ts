import { parseArgs } from 'node:util';
import { startDevelopmentIssuer } from './development-issuer.js';

/** By hand, or in a container network: `node dist/libs/auth/src/run-development-issuer.js --key-file .data/issuer.json --port 3900`. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3900' },
    host: { type: 'string' },
    issuer: { type: 'string' },
    'public-url': { type: 'string' },
    'redirect-uri': { type: 'string', multiple: true },
    'key-file': { type: 'string', default: '.data/issuer.json' },
  },
});

const issuer = await startDevelopmentIssuer({
  port: Number(values.port),
  keyFile: values['key-file'],
  host: values.host,
  issuer: values.issuer,
  publicUrl: values['public-url'],
  redirectUris: values['redirect-uri'],
});
process.stdout.write(`Development issuer ${issuer.issuer} on ${issuer.url}: POST /token {"role":"editor"}, or /authorize in a browser\n`);

const stop = (): void => void issuer.stop().then(() => process.exit(0));
process.on('SIGTERM', stop).on('SIGINT', stop);
