export { observeRequest, type AnsweredRequest } from './http-metrics.js';
export { configureLogging, createLogger, sendLogsTo, type Logger, type LogLevel } from './logger.js';
export { counter, gauge, histogram, metrics, observeProcess, type Counter, type Gauge, type Histogram } from './metrics.js';
export { NestPinoLogger } from './nest-pino-logger.js';
export { keepOutOfLogs } from './redact.js';
export { childOf, isTraceparent, startTrace } from './traceparent.js';
export { currentContext, runInContext, type WorkContext } from './work-context.js';
