import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
  type CounterConfiguration,
  type GaugeConfiguration,
  type HistogramConfiguration,
} from 'prom-client';

export type { Counter, Gauge, Histogram } from 'prom-client';

/** All metrics of this process. Made by name once, so that a process may start a service twice (tests). */
export const metrics = new Registry();

export function counter<L extends string = string>(options: CounterConfiguration<L>): Counter<L> {
  return (metrics.getSingleMetric(options.name) as Counter<L> | undefined) ?? new Counter({ ...options, registers: [metrics] });
}

/** With `collect`, the newest one made answers: the part that made the older one has stopped. */
export function gauge<L extends string = string>(options: GaugeConfiguration<L>): Gauge<L> {
  if (options.collect) metrics.removeSingleMetric(options.name);
  return (metrics.getSingleMetric(options.name) as Gauge<L> | undefined) ?? new Gauge({ ...options, registers: [metrics] });
}

export function histogram<L extends string = string>(options: HistogramConfiguration<L>): Histogram<L> {
  return (metrics.getSingleMetric(options.name) as Histogram<L> | undefined) ?? new Histogram({ ...options, registers: [metrics] });
}

/** Between two looks at the event loop. Each wakes the process: a hundred in a second would be half of what a service costs at rest. */
const eventLoopLookMs = 250;

/** CPU, memory, event loop and garbage collection of the process; once. What is told of the event loop's lag includes the time between looks. */
export function observeProcess(): void {
  if (metrics.getSingleMetric('process_cpu_seconds_total')) return;
  collectDefaultMetrics({ register: metrics, eventLoopMonitoringPrecision: eventLoopLookMs });
}
