import { parseArgs } from 'node:util';
import { isRole, type Role, ROLES } from '#auth';

export interface TokenRequest {
  readonly roles: readonly Role[];
  readonly name?: string;
  readonly sub?: string;
  readonly issuer?: string;
}

export const tokenUsage = `npm run --silent token -- --role editor [--role …] [--name NAME] [--sub ID] [--issuer URL]

Prints an access token of the development issuer.
  --role    what its bearer may do; may be given more than once: ${ROLES.join(', ')}
  --name    what the person is called
  --sub     makes another person: the same one is the same person
  --issuer  where it runs, if not on this machine by npm start`;

const text = { type: 'string' } as const;
const options = {
  role: { ...text, multiple: true },
  name: text,
  sub: text,
  issuer: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Whose token is asked for; `help` where that is asked for instead. Throws an Error in words for whoever typed it. */
export function readTokenRequest(args: readonly string[]): TokenRequest | 'help' {
  const { role: roles = [], name, sub, issuer, help } = parseArgs({ args: [...args], options }).values;
  if (help) return 'help';
  if (roles.length === 0 || !roles.every(isRole)) throw new Error('Say who, by one of the roles.');
  return { roles, ...(name !== undefined && { name }), ...(sub !== undefined && { sub }), ...(issuer !== undefined && { issuer }) };
}
