import { freePort } from '#testing';
import { createServer } from 'node:net';

/** The data of `npm start`, beside the code and ignored by git. */
export const dataFolder = '.data';
export const stateFile = `${dataFolder}/running.json`;

/** What another start, and the other tools, need to know of the one that runs. */
export interface Running {
  readonly pid: number;
  readonly site: string;
  readonly articles: string;
  readonly issuer: string;
}

/** The usual port, or another where it is taken. */
export async function portNear(usual: number): Promise<number> {
  const isFree = await new Promise<boolean>(resolve => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(usual, '127.0.0.1');
  });
  return isFree ? usual : freePort();
}

export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
