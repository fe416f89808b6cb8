/** The mailbox of development, by itself: `npm start` has one already; compose runs this. `node dist/tools/mailbox.js --host 0.0.0.0` */
import { parseArgs } from 'node:util';
import { openMailboxSite, openMailServer } from '#testing';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    'smtp-port': { type: 'string', default: '3025' },
    port: { type: 'string', default: '3005' },
  },
});

const { host } = values;
const server = await openMailServer({ port: Number(values['smtp-port']), host });
const site = await openMailboxSite(server, { port: Number(values.port), host });
console.log(`Mail that is left at ${server.url} is shown at ${site.url}`);

const stop = (): void => void Promise.all([server.stop(), site.stop()]).then(() => process.exit(0));
process.on('SIGTERM', stop).on('SIGINT', stop);
