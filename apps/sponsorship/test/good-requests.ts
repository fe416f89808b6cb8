import { opsSamples, type Sample } from '#testing';
import type { AdDesk } from './ad-desk.js';
import { bookingRequests } from './booking/good-requests.js';
import { reportRequests } from './counting/good-requests.js';
import { creativeRequests } from './creatives/good-requests.js';
import { lists } from './samples.js';
import { servingRequests } from './serving/good-requests.js';
import { stripRequests } from './strip/good-requests.js';

/** For each route of the service a request that it accepts, each about something of its own; so that one bad thing in it is the only one. */
export async function goodRequests(desk: AdDesk): Promise<Record<string, Sample>> {
  return {
    ...(await bookingRequests(desk)),
    ...(await stripRequests(desk)),
    ...(await creativeRequests(desk)),
    ...servingRequests,
    ...reportRequests,
    'Audit.list': lists,
    ...(await opsSamples(desk.service, lists)),
  };
}
