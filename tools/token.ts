/** `npm run token -- --role editor`: prints a token of the development issuer that runs with `npm start`, or of the one at `--issuer URL`. */
import { parseArgs } from 'node:util';
import { isRole, ROLES } from '#auth';
import { askToken } from '#testing';
import { findRunning } from './announcement.js';

const { values } = parseArgs({
  options: {
    role: { type: 'string', multiple: true },
    name: { type: 'string' },
    sub: { type: 'string' },
    issuer: { type: 'string' },
  },
});
const roles = values.role ?? [];
if (roles.length === 0 || !roles.every(isRole)) {
  console.error(
    `Say who: npm run --silent token -- --role editor\nRoles: ${ROLES.join(', ')}; --role may be given more than once, --sub makes another person.`,
  );
  process.exit(1);
}
const issuer = values.issuer ?? (await findRunning())?.urls?.issuer;
if (issuer === undefined) {
  console.error('The paper is not running here; npm start starts it, or give --issuer.');
  process.exit(1);
}
console.log(
  await askToken(issuer, {
    roles,
    ...(values.name !== undefined && { name: values.name }),
    ...(values.sub !== undefined && { sub: values.sub }),
  }),
);
