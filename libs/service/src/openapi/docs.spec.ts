import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDrafts, type Drafts } from '../../test/drafts.js';

describe('the documentation of a service', () => {
  let drafts: Drafts;

  beforeAll(async () => {
    drafts = await startDrafts();
  });
  afterAll(() => drafts.stop());

  it('documents itself as OpenAPI 3.1 with examples and problems', async () => {
    const { json } = await drafts.send('GET', '/docs/openapi.json');
    expect(json).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/articles': {
          post: {
            summary: 'Create: the draft',
            requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Draft' } } } },
            responses: {
              201: { content: { 'application/json': { example: { id: 'art_1', version: 1 } } } },
              default: { content: { 'application/problem+json': {} } },
            },
            parameters: expect.arrayContaining([expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true })]),
            security: [{ bearer: [] }],
          },
          get: { summary: 'List', parameters: [expect.objectContaining({ name: 'limit', in: 'query', required: false })] },
        },
        '/articles/{id}': {
          patch: { parameters: expect.arrayContaining([expect.objectContaining({ name: 'If-Match', required: true })]) },
        },
      },
      components: {
        schemas: { Draft: { type: 'object', additionalProperties: false, properties: { headline: { maxLength: 20 } } }, Problem: {} },
      },
    });
    expect(json.paths).not.toHaveProperty('/metrics');
  });

  it('serves the page of its documentation from its own files only', async () => {
    const docs = await drafts.send('GET', '/docs');
    expect([docs.status, docs.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("script-src 'self'")]);
    expect(docs.text).not.toMatch(/(src|href)="https?:/);
    const script = await drafts.send('GET', '/docs/swagger-ui-bundle.js');
    expect([script.status, script.type]).toEqual([200, expect.stringContaining('javascript')]);
  });
});
