import { createServer } from 'node:net';
import { freePort } from '#testing';

/** The usual port, or another where somebody listens to it at any of this machine's own addresses. */
export async function portNear(usual: number): Promise<number> {
  const free = await Promise.all(['127.0.0.1', '::1'].map(host => isFree(usual, host)));
  return free.every(Boolean) ? usual : freePort();
}

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise(resolve => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, host);
  });
