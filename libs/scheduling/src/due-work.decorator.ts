import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { Publish } from '#messaging';

/** What was planned, as its handler gets it. */
export interface PlannedWork<D = unknown> {
  readonly kind: string;
  readonly key: string;
  readonly dueAt: Date;
  readonly data: D;
}

/** Decides at the due time, in one transaction with its writes and its events. It holds no external call, and may be called again after a conflict. */
export interface DueWorkHandler {
  handle(work: PlannedWork<never>, publish: Publish): Promise<void>;
  /** What becomes of work that is given up, in one transaction with its row likewise. Without it, or where it fails too, the row is parked. */
  giveUp?(work: PlannedWork<never>, cause: unknown, publish: Publish): Promise<void>;
}

type HandlerClass = new (...args: never[]) => DueWorkHandler;

export const dueWorkKind = 'scheduling:kind';

/**
 * Work of this kind is done by the class: once per plan. It runs in one Mongo transaction with the removal of its row, its writes and what it
 * publishes. What it throws is tried again with growing pauses and then given up; a `PermanentError` at once.
 */
export const DueWork =
  (kind: string) =>
  (target: HandlerClass): void =>
    applyDecorators(Injectable(), SetMetadata(dueWorkKind, kind))(target);
