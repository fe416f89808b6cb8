/** Nest on Fastify with one route that answers an empty object: what any JSON route of ours starts from. */
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

@Controller()
class EmptyController {
  @Get('empty')
  read(): object {
    return {};
  }
}

@Module({ controllers: [EmptyController] })
class EmptyModule {}

process.stdin.resume().on('end', () => process.exit());
const app = await NestFactory.create(EmptyModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.argv[2] ?? 0), '127.0.0.1');
