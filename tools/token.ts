/** `npm run token -- --role editor`: prints a token of the development issuer that runs with `npm start`, or of the one at `--issuer URL`. */
import { askToken } from '#testing';
import { findRunning } from './announcement.js';
import { readTokenRequest, tokenUsage } from './token-request.js';

const asked = request();
if (asked === 'help') console.log(tokenUsage);
else {
  const { issuer = (await findRunning())?.urls?.issuer, ...who } = asked;
  if (issuer === undefined) fail('The paper is not running here; npm start starts it, or give --issuer.');
  console.log(await askToken(issuer, who));
}

function request(): ReturnType<typeof readTokenRequest> {
  try {
    return readTokenRequest(process.argv.slice(2));
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${tokenUsage}`);
  }
}

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
