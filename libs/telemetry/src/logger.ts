import { pino, stdTimeFunctions, type DestinationStream, type Level, type Logger } from 'pino';
import { redact, redactFields, redactLine } from './redact.js';
import { currentContext } from './work-context.js';

export type { Logger } from 'pino';

/** `silent` for tests that do not look at logs. */
export type LogLevel = Level | 'silent';

const loggers = new Map<string, Logger>();
let service: string | undefined;
let destination: DestinationStream | undefined;

const stdout = pino.destination({ dest: 1, sync: true });

/** JSON lines; each carries what is being worked on. Secrets are taken out twice: by key in the fields, by shape in the finished line. */
const root = pino(
  {
    level: 'info',
    base: undefined,
    timestamp: stdTimeFunctions.isoTime,
    messageKey: 'message',
    errorKey: 'error',
    mixin: () => ({ ...(service === undefined ? {} : { service }), ...currentContext() }),
    // The context is the caller's own and stays; a field of the same name in the line wins.
    mixinMergeStrategy: (line, context) => ({ ...context, ...line }),
    serializers: { error: redact, err: redact },
    formatters: { level: label => ({ level: label }), log: redactFields },
    hooks: { streamWrite: redactLine },
  },
  { write: line => (destination ?? stdout).write(line) },
);

/** The logger of one part, by its name; the same name gives the same logger. */
export function createLogger(name: string): Logger {
  const known = loggers.get(name);
  if (known) return known;
  const logger = root.child({ logger: name }, { level: root.level });
  loggers.set(name, logger);
  return logger;
}

/** Sets level and service for all loggers, made or to be made: a logger may exist before the configuration was read. */
export function configureLogging(options: { level: LogLevel; service?: string }): void {
  service = options.service ?? service;
  root.level = options.level;
  for (const logger of loggers.values()) logger.level = options.level;
}

/** Sends the lines elsewhere until the returned function is called; for tests. */
export function sendLogsTo(stream: DestinationStream): () => void {
  const before = destination;
  destination = stream;
  return () => {
    destination = before;
  };
}
