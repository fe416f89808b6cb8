import { createLogger } from '#telemetry';
import { createService, listen, type Service } from './create-service.js';
import { endOnSignal, shutDownOnSignal } from './shutdown.js';

const log = createLogger('boot');

/** Runs a service until it is told to end. A boot that fails says why, in one line for people, and exits 1. */
export async function bootstrap(service: Service): Promise<void> {
  process.on('uncaughtException', crash).on('unhandledRejection', crash);
  const booted = endOnSignal();
  try {
    const app = await createService(service);
    booted();
    shutDownOnSignal(app, { delayMs: service.config.shutdownDelayMs, deadlineMs: service.config.shutdownDeadlineMs });
    const url = await listen(app, service.config);
    log.info({ url }, 'ready');
  } catch (error) {
    crash(error);
  }
}

/** Nothing is known about the state of a process that threw where nobody caught it. */
function crash(error: unknown): void {
  log.fatal({ error }, error instanceof Error ? error.message : 'crashed');
  process.exit(1);
}
