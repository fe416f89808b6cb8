import type { FastifyReply } from 'fastify';
import type { ForeignOriginError } from './session/own-origin.js';

/** What the edge says by itself, where no service was asked. */
export const foreignOrigin = (reply: FastifyReply, { code, message }: ForeignOriginError): FastifyReply =>
  problem(reply, 403, code, message);

export const nothingHere = (reply: FastifyReply): FastifyReply => problem(reply, 404, 'not-found', 'There is nothing at this address.');

export const problem = (reply: FastifyReply, status: number, code: string, detail: string): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send({ type: `/problems/${code}`, title: code.replaceAll('-', ' '), status, detail });
