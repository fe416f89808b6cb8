import { expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { DatabaseUnavailableError, VersionConflictError } from './errors.js';
import { isDatabaseAway } from './is-database-away.js';

const { mongo } = mongoose;
const named = (name: string) => Object.assign(new Error('x'), { name });

it.each([
  ['our own deadline', new DatabaseUnavailableError(10)],
  ['a cut connection', new mongo.MongoNetworkError('x')],
  ['a connection that was cut before', Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' })],
  ['no server to choose', named('MongoServerSelectionError')],
  ['no server to choose, by mongoose', named('MongooseServerSelectionError')],
  ['a pool that was cleared', named('MongoPoolClearedError')],
  ['a pool that was cleared by the monitor', named('PoolClearedOnNetworkError')],
  ['no connection to be had', named('MongoWaitQueueTimeoutError')],
  ['an election', new mongo.MongoServerError({ message: 'not primary', code: 10_107 })],
])('%s is the database being away', (_, error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

it.each([
  ['a duplicate key', new mongo.MongoServerError({ message: 'E11000', code: 11_000 })],
  ['a write conflict', new mongo.MongoServerError({ message: 'conflict', code: 112 })],
  ['a version conflict', new VersionConflictError('a', 2)],
  ['Kafka being away', Object.assign(named('KafkaJSConnectionError'), { code: 'ECONNRESET' })],
  ['another server that refuses', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' })],
  ['any other error', new Error('MongoNetworkError')],
  ['no error at all', 'MongoNetworkError'],
])('%s is not', (_, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});
