import { createServer, type IncomingMessage } from 'node:http';
import { importJWK, type JWK } from 'jose';
import { type Answer, formBody, json, refusal, send } from './development-issuer/answer.js';
import { AuthorizationCodes } from './development-issuer/authorization-codes.js';
import { showSignIn, takeSignIn } from './development-issuer/authorize.js';
import { answerTokenRequest } from './development-issuer/token-endpoint.js';
import { developmentKey } from './development-key.js';

export interface DevelopmentIssuerOptions {
  /** 0 asks the system for one. */
  port: number;
  /** Keeps the signing key between starts, so that a token survives a restart. */
  keyFile: string;
  /** Loopback unless said otherwise: whoever reaches it is whoever they want to be. Only a container network needs another. */
  host?: string;
  /** How the services name it, where that is not the address it listens on. */
  issuer?: string;
  /** How browsers reach its sign-in page, where they cannot by the issuer's name. */
  publicUrl?: string;
  /** Where a sign-in may return to besides this machine, letter by letter. */
  redirectUris?: readonly string[];
  audience?: string;
}

export interface DevelopmentIssuer {
  url: string;
  issuer: string;
  jwksUri: string;
  stop(): Promise<void>;
}

/**
 * A small OpenID provider that signs anyone in as anyone, for development and tests: code flow with PKCE for browsers, and tokens for the
 * asking. Services in production refuse its tokens and do not boot with it.
 */
export async function startDevelopmentIssuer(options: DevelopmentIssuerOptions): Promise<DevelopmentIssuer> {
  const { host = '127.0.0.1', redirectUris = [], audience = 'broadsheet' } = options;
  const key = await developmentKey(options.keyFile);
  const signing = { key: await importJWK(key, 'ES256'), kid: key.kid ?? '', audience };
  const codes = new AuthorizationCodes();
  let issuer = options.issuer ?? '';

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://issuer');
    switch (`${request.method} ${pathname}`) {
      case 'GET /.well-known/jwks.json':
        return json(200, { keys: [publicPart(key)] });
      case 'GET /.well-known/openid-configuration':
        return json(200, metadataOf(issuer, options.publicUrl ?? issuer));
      case 'GET /authorize':
        return showSignIn(searchParams, { issuer, redirectUris, codes });
      case 'POST /authorize':
        return takeSignIn(await formBody(request), { issuer, redirectUris, codes });
      case 'POST /token':
        return answerTokenRequest(request, codes, { ...signing, issuer });
      default:
        return json(404, { error: 'not_found' });
    }
  };

  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => refusal('invalid_request', error instanceof Error ? error.message : 'unknown'))
      .then(said => send(response, said))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, host, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  issuer ||= url;
  return {
    url,
    issuer,
    jwksUri: `${url}/.well-known/jwks.json`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** OpenID Connect Discovery 1.0, 3. */
const metadataOf = (issuer: string, publicUrl: string) => ({
  issuer,
  authorization_endpoint: `${publicUrl}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/.well-known/jwks.json`,
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code'],
  code_challenge_methods_supported: ['S256'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
  token_endpoint_auth_methods_supported: ['none', 'client_secret_post', 'client_secret_basic'],
  scopes_supported: ['openid', 'profile'],
  claims_supported: ['sub', 'name', 'roles', 'nonce'],
  authorization_response_iss_parameter_supported: true,
});

const publicPart = ({ kty, crv, x, y, alg, use, kid }: JWK): JWK => ({ kty, crv, x, y, alg, use, kid });
