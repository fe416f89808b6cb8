import type { IncomingMessage } from 'node:http';
import { formBody, isForm, json, jsonBody, refusal, type Answer } from './answer.js';
import type { AuthorizationCodes } from './authorization-codes.js';
import { accessToken, idToken, knownRoles, personOf, tokenSeconds, type Signing } from './issued-tokens.js';

/** `POST /token`: a code for tokens, as OAuth has it; or, as JSON, a token for whoever one says to be: `{"role":"editor"}`. */
export async function answerTokenRequest(request: IncomingMessage, codes: AuthorizationCodes, signing: Signing): Promise<Answer> {
  return isForm(request) ? exchangeCode(request, codes, signing) : signAnyone(request, signing);
}

async function signAnyone(request: IncomingMessage, signing: Signing): Promise<Answer> {
  const { role, roles, name, sub, expiresIn } = await jsonBody(request);
  const known = knownRoles(Array.isArray(roles) ? roles : [role]);
  const person = personOf(
    typeof name === 'string' ? name : `Development ${known.join(' and ')}`,
    known,
    typeof sub === 'string' ? sub : undefined,
  );
  const token = await accessToken(person, signing, typeof expiresIn === 'number' ? expiresIn : undefined);
  return json(200, { access_token: token, token_type: 'Bearer' });
}

async function exchangeCode(request: IncomingMessage, codes: AuthorizationCodes, signing: Signing): Promise<Answer> {
  const form = await formBody(request);
  const given = (name: string): string => form.get(name) ?? '';
  if (given('grant_type') !== 'authorization_code')
    return refusal('unsupported_grant_type', 'Only grant_type=authorization_code is known here.');
  const grant = codes.exchange({
    code: given('code'),
    clientId: form.get('client_id') ?? basicClient(request.headers.authorization),
    redirectUri: given('redirect_uri'),
    verifier: given('code_verifier'),
  });
  if (!grant) return refusal('invalid_grant', 'The code is not known, was used, has expired, or was given for another request.');
  const [access, id] = await Promise.all([accessToken(grant.person, signing), idToken(grant.person, grant.request, signing)]);
  return json(200, { access_token: access, id_token: id, token_type: 'Bearer', expires_in: tokenSeconds, scope: 'openid profile' });
}

/** The client's name as it may stand in HTTP basic authentication. Its secret is not asked: anyone may be any client here. */
function basicClient(authorization = ''): string {
  const [, encoded = ''] = /^Basic ([\w+/=]+)$/.exec(authorization) ?? [];
  const [client = ''] = Buffer.from(encoded, 'base64').toString().split(':', 1);
  return new URLSearchParams(`client=${client}`).get('client') ?? '';
}
