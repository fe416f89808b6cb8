/** Nest, mongoose and kafkajs, connected, with one consumer that reads an empty topic, which is there: what any service of ours starts from. */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import kafkajs from 'kafkajs';
import mongoose from 'mongoose';

const [, , topic = '', port = '0'] = process.argv;
process.stdin.resume().on('end', () => process.exit());

@Module({})
class EmptyModule {}

await mongoose.connect(process.env['MONGODB_URI'] ?? '', { dbName: topic.replaceAll('.', '-') });
const kafka = new kafkajs.Kafka({ clientId: 'empty', brokers: [process.env['KAFKA_BROKERS'] ?? ''], logLevel: kafkajs.logLevel.NOTHING });
const producer = kafka.producer();
await producer.connect();
const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 250 });
await consumer.connect();
await consumer.subscribe({ topics: [topic] });
await consumer.run({ eachBatch: () => Promise.resolve() });
const app = await NestFactory.create(EmptyModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(port), '127.0.0.1');
