import { histogram } from './metrics.js';

export interface AnsweredRequest {
  method: string;
  /** The route's pattern (`/articles/:id`), never the address: labels must not grow with the data. */
  route: string;
  status: number;
  seconds: number;
}

const duration = histogram({
  name: 'http_request_duration_seconds',
  help: 'From the first byte of a request to the last of its answer.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
});

export function observeRequest({ method, route, status, seconds }: AnsweredRequest): void {
  duration.observe({ method, route, status: String(status) }, seconds);
}
