/** `counting-receiver <port>`: takes every POST with 204; a GET tells how many there were. */
import { createServer } from 'node:http';

let posts = 0;
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  if (request.method !== 'POST') {
    response.end(String(posts));
    return;
  }
  request.resume().on('end', () => {
    posts += 1;
    response.writeHead(204).end();
  });
});
server.listen(Number(process.argv.at(-1)), '127.0.0.1');
process.stdin.resume().on('end', () => process.exit());
