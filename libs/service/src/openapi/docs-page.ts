import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { describeService } from './document.js';

/** The page's own files only; its styles are inline, and it calls the service it documents. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** `/docs` for people, `/docs/openapi.json` for tools. The document is made when first asked for. */
export function serveDocs(app: NestFastifyApplication, name: string): void {
  let document: OpenAPIObject | undefined;
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    if (/^\/docs(\/|\?|$)/.test(request.url)) reply.header('content-security-policy', POLICY);
    done();
  });
  SwaggerModule.setup('docs', app, () => (document ??= describeService(app, { name })), {
    jsonDocumentUrl: 'docs/openapi.json',
    raw: ['json'],
    customSiteTitle: `Broadsheet: ${name}`,
    swaggerOptions: { validatorUrl: null, persistAuthorization: true },
  });
}
