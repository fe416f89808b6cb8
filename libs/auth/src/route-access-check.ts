import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessOf } from './access.js';
import { RouteWithoutRoleError } from './errors.js';

/** Stops the boot if an HTTP route says nothing about who may use it. Event handlers have no HTTP method and are not asked. */
@Injectable()
export class RouteAccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (typeof metatype === 'function' ? this.openRoutes(metatype) : []));
    if (open.length > 0) throw new RouteWithoutRoleError(open);
  }

  private openRoutes(controller: Function): string[] {
    const prototype: unknown = controller.prototype;
    if (typeof prototype !== 'object' || prototype === null) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap(name => {
      const handler: unknown = Reflect.get(prototype, name);
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler) || accessOf(handler, controller)) return [];
      return [`${routeOf(controller, handler)} (${controller.name}.${name})`];
    });
  }
}

function routeOf(controller: Function, handler: Function): string {
  const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)] as (
    | string
    | string[]
    | undefined
  )[];
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
  const whole = path.map(part => String(part ?? '').replace(/^\/+|\/+$/g, '')).filter(part => part !== '');
  return `${RequestMethod[method]} /${whole.join('/')}`;
}
