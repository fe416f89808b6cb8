export { DueWork, type DueWorkHandler, type PlannedWork } from './due-work.decorator.js';
export { AmbiguousDueWorkError } from './due-work-handlers.js';
export { dayAfter, LocalCalendar, weekdayOf } from './local-calendar.js';
export { type ClockChange, InvalidLocalTimeError, readLocalTime, resolveLocalTime, UnknownTimeZoneError } from './local-time.js';
export { type Plan, Schedule, type StandingPlan } from './schedule.js';
export { SchedulingModule } from './scheduling.module.js';
export type { SchedulingOptions } from './scheduling-options.js';
