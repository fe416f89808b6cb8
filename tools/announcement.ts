import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { announcementSocket } from './paper-environment.js';

const addresses = z.object({
  site: z.url(),
  articles: z.url(),
  comments: z.url(),
  sponsorship: z.url(),
  notifications: z.url(),
  issuer: z.url(),
  mailbox: z.url(),
});
const running = z.object({
  pid: z.int(),
  /** Absent while it is still starting. */
  urls: addresses.optional(),
});

/** What another start, and the other tools, need to know of the one that runs. */
export type Running = z.infer<typeof running>;
export type Addresses = z.infer<typeof addresses>;

const patienceMs = 2_000;

/** The start that runs at this moment, if there is one: it answers at its socket, and nothing that ended does. */
export async function findRunning(): Promise<Running | undefined> {
  const socket = connect(announcementSocket).setTimeout(patienceMs, () => socket.destroy());
  try {
    return running.parse(JSON.parse(await text(socket)));
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}

/** Lets others find us from now on. Answers undefined where somebody else was first. */
export async function announce(us: () => Running): Promise<{ readonly withdraw: () => Promise<void> } | undefined> {
  const server = createServer(caller => caller.on('error', () => caller.destroy()).end(JSON.stringify(us())));
  if (!(await listens(server))) {
    if (await findRunning()) return undefined;
    // Left behind by one that was killed.
    await rm(announcementSocket, { force: true });
    if (!(await listens(server))) return undefined;
  }
  server.unref();
  return {
    withdraw: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

async function listens(server: Server): Promise<boolean> {
  server.listen(announcementSocket);
  return once(server, 'listening').then(
    () => true,
    () => false,
  );
}
