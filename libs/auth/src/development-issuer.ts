import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { importJWK, SignJWT, type JWK } from 'jose';
import { developmentKey } from './development-key.js';
import { isRole } from './roles.js';

export interface DevelopmentIssuerOptions {
  /** 0 asks the system for one. */
  port: number;
  /** Keeps the signing key between starts, so that a token survives a restart. */
  keyFile: string;
  /** Loopback unless said otherwise: whoever reaches it is whoever they want to be. Only a container network needs another. */
  host?: string;
  /** How the services name it, where that is not the address it listens on. */
  issuer?: string;
  audience?: string;
}

export interface DevelopmentIssuer {
  url: string;
  issuer: string;
  jwksUri: string;
  stop(): Promise<void>;
}

interface TokenRequest {
  role?: unknown;
  roles?: unknown;
  name?: unknown;
  sub?: unknown;
  /** Seconds. */
  expiresIn?: unknown;
}

/** Signs anyone in as anyone, for development and tests. Services in production refuse its tokens and do not boot with it. */
export async function startDevelopmentIssuer(options: DevelopmentIssuerOptions): Promise<DevelopmentIssuer> {
  const key = await developmentKey(options.keyFile);
  const signingKey = await importJWK(key, 'ES256');
  const host = options.host ?? '127.0.0.1';
  let issuer = options.issuer ?? '';

  const sign = (request: TokenRequest): Promise<string> => {
    const roles = rolesOf(request);
    const name = typeof request.name === 'string' ? request.name : `Development ${roles.join(' and ')}`;
    const expiresIn = typeof request.expiresIn === 'number' ? request.expiresIn : 8 * 3600;
    return new SignJWT({ name, roles })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid ?? '', typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(options.audience ?? 'broadsheet')
      .setSubject(typeof request.sub === 'string' ? request.sub : name.toLowerCase().replaceAll(' ', '-'))
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
      .sign(signingKey);
  };

  const answer = async (request: IncomingMessage): Promise<[status: number, body: unknown]> => {
    switch (`${request.method} ${request.url}`) {
      case 'GET /.well-known/jwks.json':
        return [200, { keys: [publicPart(key)] }];
      case 'GET /.well-known/openid-configuration':
        return [200, { issuer, jwks_uri: `${issuer}/.well-known/jwks.json`, token_endpoint: `${issuer}/token` }];
      case 'POST /token':
        return [200, { access_token: await sign(await jsonBody(request)), token_type: 'Bearer' }];
      default:
        return [404, { error: 'not_found' }];
    }
  };

  const server = createServer((request, response) => {
    answer(request).then(
      ([status, body]) => send(response, status, body),
      (error: unknown) =>
        send(response, 400, { error: 'invalid_request', error_description: error instanceof Error ? error.message : 'unknown' }),
    );
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

function rolesOf({ role, roles }: TokenRequest): string[] {
  const asked = Array.isArray(roles) ? roles : [role];
  const unknown = asked.filter(item => !isRole(item));
  if (asked.length === 0 || unknown.length > 0) throw new Error(`Ask for a known role; not known: ${JSON.stringify(unknown)}`);
  return asked.filter(isRole);
}

const publicPart = ({ kty, crv, x, y, alg, use, kid }: JWK): JWK => ({ kty, crv, x, y, alg, use, kid });

/** Only JSON: a page of another origin cannot send it without a preflight, which is never granted. */
async function jsonBody(request: IncomingMessage): Promise<TokenRequest> {
  if (!request.headers['content-type']?.startsWith('application/json')) throw new Error('Send application/json.');
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) throw new Error('The body is too large.');
  }
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null) throw new Error('Send an object.');
  return body;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
