import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { Lifecycle } from '#health';
import { createLogger } from '#telemetry';

export interface ShutdownTimes {
  /** Serving on while load balancers learn that it is not ready. */
  delayMs: number;
  deadlineMs: number;
}

type Closable = Pick<INestApplication, 'get' | 'close'>;

/** Where signals come from and where the end goes to; a test gives its own. */
export interface Surroundings {
  signals: Pick<NodeJS.EventEmitter, 'on' | 'off'>;
  exit: (code: number) => void;
}

const thisProcess: Surroundings = { signals: process, exit: code => process.exit(code) };

const log = createLogger('shutdown');

/**
 * Until the answer is called, a signal ends the process at once: nothing was taken on yet. The first process of a container would else not hear it
 * at all, and be killed when its time is over.
 */
export function endOnSignal({ signals, exit }: Surroundings = thisProcess): () => void {
  const end = (): void => exit(0);
  signals.on('SIGTERM', end).on('SIGINT', end);
  return () => void signals.off('SIGTERM', end).off('SIGINT', end);
}

/**
 * First signal: not ready → after a delay no new requests, those running are answered → the current message is finished and committed, the group left →
 * the relay stops and gives its lease back → MongoDB closes → exit 0. Deadline passed, or a second signal: exit 1 at once, which is
 * safe, because whatever was not committed is done again by whoever comes next.
 */
export function shutDownOnSignal(app: Closable, times: ShutdownTimes, { signals, exit }: Surroundings = thisProcess): void {
  let asked = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (asked) {
      log.warn({ signal }, 'asked a second time, ending at once');
      return exit(1);
    }
    asked = true;
    log.info({ signal }, 'shutting down');
    setTimeout(() => {
      log.error({ deadlineMs: times.deadlineMs }, 'shutdown did not finish in time');
      exit(1);
    }, times.deadlineMs).unref();
    void shutDown(app, times.delayMs).then(
      () => exit(0),
      (error: unknown) => {
        log.error({ error }, 'shutdown failed');
        exit(1);
      },
    );
  };
  signals.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}

async function shutDown(app: Closable, delayMs: number): Promise<void> {
  app.get(Lifecycle).drain();
  await pause(delayMs);
  await app.close();
  log.info('shut down');
}
