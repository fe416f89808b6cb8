import { addToRouteConfig } from './route-config.js';

/** A route that pages ask by themselves, for each reader: a line for each answer would drown all others. What fails on our side has a line of its own. */
export const Frequent = (): MethodDecorator => addToRouteConfig({ isFrequent: true });
