import type { ServerProcess } from './server-process.js';

export interface ServerOptions {
  /** For its data and its log. */
  readonly folder: string;
  readonly onProgress: (what: string) => void;
  /** For long and hard work, as of a benchmark; any other ends before a JVM's best compiler has paid. */
  readonly isForLoad?: boolean;
}

/** A server that we started ourselves. */
export interface RunningServer {
  readonly address: string;
  readonly process: ServerProcess;
  /** Starts it again at the same address, over the same data, after it was killed or stopped. */
  readonly restart: () => Promise<void>;
}
