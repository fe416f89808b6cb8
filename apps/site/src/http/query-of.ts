import type { FastifyRequest } from 'fastify';

/** What an address asks for, as it was sent. */
export const queryOf = ({ url }: Pick<FastifyRequest, 'url'>): URLSearchParams => new URLSearchParams(url.split('?').slice(1).join('?'));
