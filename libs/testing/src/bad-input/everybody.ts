import { ROLES } from '#auth';

/** One person with every role, so that nothing but the input of a request can be at fault. */
export const everybody = { sub: 'everybody', name: 'everybody', roles: ROLES };
