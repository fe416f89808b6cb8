import type { LoggerService } from '@nestjs/common';
import { createLogger, type Logger } from './logger.js';

/** Which module and route Nest has found is for whoever debugs the wiring. */
const WIRING = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

type Write = 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'trace';

/** Nest's own lines, in our form. Nest passes the context as the last string, and a stack before it for errors. */
export class NestPinoLogger implements LoggerService {
  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Write, message: unknown, rest: unknown[]): void {
    const strings = rest.filter(item => typeof item === 'string');
    const context = strings.at(-1) ?? 'nest';
    const stack = strings.length > 1 ? strings[0] : undefined;
    const logger: Logger = createLogger(context);
    const quiet = level === 'info' && WIRING.has(context) ? 'debug' : level;
    if (message instanceof Error) logger[quiet]({ error: message }, message.message);
    else if (typeof message === 'string') logger[quiet](stack === undefined ? {} : { stack }, message);
    else logger[quiet]({ detail: message }, context);
  }
}
