import { randomInt } from 'node:crypto';

const shards = 16;

/**
 * The part of every sum that this process adds to, so that replicas do not wait for each other's rows. Two may have the same: then one of them
 * writes again.
 */
export const shard = String(randomInt(shards));
