import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Browsers and pools open connections ahead. One over which nobody has asked for anything yet counts as busy in Node, whose server would wait a
 * minute for its first request before it closes.
 */
export function letSilentConnectionsGo(server: FastifyInstance): void {
  const open = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.addHook('preClose', done => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
}
