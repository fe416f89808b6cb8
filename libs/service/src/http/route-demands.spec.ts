import 'reflect-metadata';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { describe, expect, it } from '@jest/globals';
import { demandsOf } from './route-demands.js';

/** A route as Nest describes it, with these arguments. */
function demandsWith(...args: string[]) {
  class Controller {
    read(): void {}
  }
  Reflect.defineMetadata(ROUTE_ARGS_METADATA, Object.fromEntries(args.map(key => [key, {}])), Controller, 'read');
  return demandsOf(Controller, Reflect.get(Controller.prototype, 'read'));
}

describe('what a route asks of a request', () => {
  it.each([
    ['3:0', { acceptsQuery: false, acceptsBody: true }],
    ['4:1', { acceptsQuery: true, acceptsBody: false }],
    ['5:0', { acceptsQuery: false, acceptsBody: false }],
    ['0:0', { acceptsQuery: true, acceptsBody: true }],
  ])('is told by its arguments: %s', (argument, expected) => {
    expect(demandsWith(argument)).toMatchObject(expected);
  });

  // Nest names an argument of a decorator of ours with random letters and digits.
  it.each(['0', '3', '4', 'x'])('is not told by the name of a custom argument that happens to begin with %s', first => {
    expect(demandsWith(`${first}fQ2x9__customRouteArgs__:1`)).toMatchObject({ acceptsQuery: false, acceptsBody: false });
  });
});
