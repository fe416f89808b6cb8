/** `npm run demo`: the demo edition into a paper that was not started by `npm start`; by default the one of docker compose. */
import { parseArgs } from 'node:util';
import { loadDemo } from './load-demo.js';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'http://localhost:3000' },
    articles: { type: 'string', default: 'http://localhost:3001' },
    comments: { type: 'string', default: 'http://localhost:3002' },
    sponsorship: { type: 'string', default: 'http://localhost:3003' },
    issuer: { type: 'string', default: 'http://localhost:3900' },
  },
});

const began = performance.now();
try {
  await loadDemo(values);
  console.log(`The demo edition is published (${((performance.now() - began) / 1_000).toFixed(1)} s).`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
