/** `npm run reset`: forgets the demo's data. */
import { rm } from 'node:fs/promises';
import { dataFolder } from './paper-environment.js';
import { findRunning } from './announcement.js';

const running = await findRunning();
if (running) {
  console.error(`The paper is running (process ${running.pid}); stop it first.`);
  process.exit(1);
}
await rm(dataFolder, { recursive: true, force: true });
console.log('The data is gone; npm start begins anew.');
