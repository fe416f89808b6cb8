export { HealthModule } from './health.module.js';
export { HealthSources, type Detail, type Probe } from './health-sources.js';
export { type HealthOptions } from './health.controller.js';
export { Lifecycle, type Phase } from './lifecycle.js';
