import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Paper } from '../domain/paper/paper.js';
import { renderLinkAway } from '../pages/state-pages.js';
import type { OwningService } from './owning-services.js';
import { personalHeaders } from './page-headers.js';
import { problem } from './problem-replies.js';

/** What the edge says where a service does not answer: to a reader who has followed a link a page of the paper, to a script which service it is. */
export function away(reply: FastifyReply, { name }: Pick<OwningService, 'name'>, paper: Paper): FastifyReply {
  const answer = reply.header('retry-after', '5');
  if (!isFollowed(reply.request)) return problem(answer, 503, 'service-away', words(name));
  return answer
    .code(503)
    .headers(personalHeaders(paper))
    .send(renderLinkAway({ now: new Date(), sections: [], videos: [] }, paper));
}

const words = (name: string) => `The ${name} service is away for the moment. Try again in a few seconds.`;

/** By a browser that will show the answer: pictures and scripts do not ask for a page. */
const isFollowed = ({ method, headers: { accept = '' } }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && /\btext\/html\b/i.test(accept);
