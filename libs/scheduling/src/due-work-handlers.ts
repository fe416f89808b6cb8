import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type DueWorkHandler, dueWorkKind } from './due-work.decorator.js';

/** Two handlers of one kind would be chosen between by chance. */
export class AmbiguousDueWorkError extends Error {
  constructor(kind: string, one: string, other: string) {
    super(`${one} and ${other} both handle due work of the kind ${kind}; each kind has one handler`);
  }
}

/** It was planned, and no class here is `@DueWork` of its kind. */
export class UnknownDueWorkError extends Error {
  readonly code = 'unknown-due-work';

  constructor(kind: string) {
    super(`No handler here is for due work of the kind ${kind}`);
  }
}

/** The due work that this service can do, by kind. */
@Injectable()
export class DueWorkHandlers implements OnModuleInit {
  readonly #byKind = new Map<string, DueWorkHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  get kinds(): string[] {
    return [...this.#byKind.keys()];
  }

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || !Reflect.hasMetadata(dueWorkKind, metatype)) continue;
      this.#add(Reflect.getMetadata(dueWorkKind, metatype) as string, instance as DueWorkHandler);
    }
  }

  of(kind: string): DueWorkHandler {
    const handler = this.#byKind.get(kind);
    if (!handler) throw new UnknownDueWorkError(kind);
    return handler;
  }

  #add(kind: string, handler: DueWorkHandler): void {
    const known = this.#byKind.get(kind);
    // A class that stands in two modules is found twice, and is one handler.
    if (known && known.constructor !== handler.constructor)
      throw new AmbiguousDueWorkError(kind, known.constructor.name, handler.constructor.name);
    this.#byKind.set(kind, known ?? handler);
  }
}
