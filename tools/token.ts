/** `npm run token -- --role editor`: prints a token of the development issuer that runs with `npm start`. */
import { parseArgs } from 'node:util';
import { isRole, ROLES } from '#auth';
import { askToken } from '#testing';
import { findRunning } from './announcement.js';

const { values } = parseArgs({ options: { role: { type: 'string', multiple: true }, name: { type: 'string' }, sub: { type: 'string' } } });
const roles = values.role ?? [];
if (roles.length === 0 || !roles.every(isRole)) {
  console.error(
    `Say who: npm run --silent token -- --role editor\nRoles: ${ROLES.join(', ')}; --role may be given more than once, --sub makes another person.`,
  );
  process.exit(1);
}
const running = await findRunning();
if (!running?.urls) {
  console.error('The paper is not running; npm start starts it.');
  process.exit(1);
}
console.log(
  await askToken(running.urls.issuer, {
    roles,
    ...(values.name !== undefined && { name: values.name }),
    ...(values.sub !== undefined && { sub: values.sub }),
  }),
);
