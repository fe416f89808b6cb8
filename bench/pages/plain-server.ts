/** `node:http` alone: the same status, headers and bytes for every request, from a file that holds them. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';

const [, , file = '', port = '0'] = process.argv;
const answer = z.object({ headers: z.record(z.string(), z.string()), body: z.string() });
const { headers, body } = answer.parse(JSON.parse(readFileSync(file, 'utf8')));
const bytes = Buffer.from(body, 'base64');
process.stdin.resume().on('end', () => process.exit());
createServer((_, response) => response.writeHead(200, headers).end(bytes)).listen(Number(port), '127.0.0.1');
