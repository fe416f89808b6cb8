import { join } from 'node:path';
import { createServer } from 'node:net';
import { freePort } from '#testing';

/** The data of `npm start`: beside the code and ignored by git, or where `DATA_FOLDER` says. */
export const dataFolder = process.env['DATA_FOLDER'] ?? '.data';
/** Its path is kept relative: a socket's may have no more than about 100 characters. */
export const announcementSocket = join(dataFolder, 'running.sock');

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
