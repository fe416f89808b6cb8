import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { configureLogging, createLogger, sendLogsTo } from './logger.js';
import { NestPinoLogger } from './nest-pino-logger.js';
import { keepOutOfLogs } from './redact.js';
import { runInContext } from './work-context.js';

describe('a log line', () => {
  const lines: string[] = [];
  let restore: () => void;
  const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;

  beforeEach(() => {
    lines.length = 0;
    configureLogging({ level: 'trace', service: 'articles' });
    restore = sendLogsTo({ write: line => void lines.push(line) });
  });
  afterEach(() => restore());

  it('says what is being worked on', () => {
    const context = { correlationId: 'c-1', traceparent: '00-1-2-01', eventId: 'e-1', consumer: 'open-thread' };
    runInContext(context, () => createLogger('relay').info({ sent: 3 }, 'sent'));
    expect(last()).toMatchObject({ level: 'info', logger: 'relay', service: 'articles', message: 'sent', sent: 3, ...context });
  });

  it('is written at the level configured later than the logger was made', () => {
    const logger = createLogger('early');
    configureLogging({ level: 'warn' });
    logger.info('not shown');
    logger.warn('shown');
    expect(lines).toHaveLength(1);
  });

  it('keeps an error with its cause, and hides what the error carries', () => {
    const error = Object.assign(new Error('refused', { cause: new Error('timeout') }), { headers: { authorization: 'Bearer abc.def' } });
    createLogger('x').error({ error }, 'failed');
    expect(last()).toMatchObject({
      error: { type: 'Error', message: 'refused', headers: { authorization: '[hidden]' }, cause: { message: 'timeout' } },
    });
  });

  it('shows Nest’s wiring only to whoever debugs it', () => {
    configureLogging({ level: 'info' });
    new NestPinoLogger().log('Mapped {/x, GET} route', 'RouterExplorer');
    new NestPinoLogger().error('failed', 'Error: at x', 'Relay');
    expect(lines.map(line => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ logger: 'Relay', stack: 'Error: at x', level: 'error' }),
    ]);
  });

  it('never shows a registered secret, wherever it hides', () => {
    const secret = fc.string({ minLength: 8, maxLength: 40 }).map(text => `§${text}§`);
    const place = fc.constantFrom('message', 'field', 'nested', 'error', 'array');
    fc.assert(
      fc.property(secret, place, (value, where) => {
        keepOutOfLogs(value);
        lines.length = 0;
        const logger = createLogger('secrets');
        if (where === 'message') logger.info(`before ${value} after`);
        if (where === 'field') logger.info({ note: value });
        if (where === 'nested') logger.info({ a: { b: [{ c: value }] } });
        if (where === 'error') logger.error({ error: new Error(value) });
        if (where === 'array') logger.info({ list: [value] });
        expect(lines.join('')).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
    );
  });

  it('never shows what lies under the key of a secret, at any depth', () => {
    const key = fc.constantFrom(
      'authorization',
      'Cookie',
      'set-cookie',
      'accessToken',
      'refresh_token',
      'password',
      'clientSecret',
      'email',
      'X-Api-Key',
    );
    fc.assert(
      fc.property(key, fc.uuid(), fc.nat({ max: 6 }), (name, value, depth) => {
        lines.length = 0;
        let fields: Record<string, unknown> = { [name]: value };
        for (let level = 0; level < depth; level++) fields = { level: [fields] };
        createLogger('keys').info(fields, 'request');
        expect(lines.join('')).not.toContain(value);
      }),
    );
  });

  it.each([
    ['a bearer token', 'authorization was Bearer abc123def456', 'abc123def456'],
    ['a JWT', 'got eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'eyJzdWIiOiIxIn0'],
    ['the password of an address', 'mongodb://paper:hunter2@db.internal/articles', 'hunter2'],
    ['an e-mail address', 'invited reader@example.org today', 'reader@example.org'],
  ])('hides %s inside a text', (_, text, secret) => {
    createLogger('shapes').warn(text);
    expect(lines.join('')).not.toContain(secret);
    expect(lines.join('')).toContain('[hidden]');
  });
});
