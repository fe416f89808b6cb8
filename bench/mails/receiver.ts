import { createServer } from 'node:http';
import { openMailServer } from '#testing';

/** `receiver.js <SMTP port> <port>`: takes all mail and keeps hardly any; answers on its port when it is there. */
const [smtpPort = '', port = ''] = process.argv.slice(2);

const server = await openMailServer({ port: Number(smtpPort), keep: { mails: 100, bytes: 10 * 1024 * 1024 } });
createServer((_, response) => void response.end(String(server.mails.count))).listen(Number(port), '127.0.0.1');
process.stdin.on('end', () => process.exit(0)).resume();
