import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Lifecycle } from '#health';
import { KafkaEventServer } from '#messaging';
import { configureLogging, NestPinoLogger, observeProcess } from '#telemetry';
import type { ServiceConfig } from './config/index.js';
import { protect } from './http/protect.js';
import { createAdapter } from './http/server.js';
import { serveDocs } from './openapi/docs-page.js';
import { SERVICE_NAME } from './service.module.js';

export interface Service {
  module: DynamicModule;
  config: ServiceConfig;
}

/** The whole service, wired but neither listening nor consuming. */
export async function createService({ module, config }: Service): Promise<NestFastifyApplication> {
  configureLogging({ level: config.logLevel });
  observeProcess();
  const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(config), {
    logger: new NestPinoLogger(),
    abortOnError: false,
    bodyParser: false,
  });
  const name = app.get<string>(SERVICE_NAME);
  configureLogging({ level: config.logLevel, service: name });
  await protect(app, config);
  serveDocs(app, name);
  app.connectMicroservice<MicroserviceOptions>({ strategy: app.get(KafkaEventServer) });
  return app;
}

/** Answers probes and requests first, then begins to take events; whether Kafka is there yet is not waited for. */
export async function listen(app: NestFastifyApplication, { host, port }: Pick<ServiceConfig, 'host' | 'port'>): Promise<string> {
  await app.listen(port, host);
  await app.startAllMicroservices();
  app.get(Lifecycle).started();
  return app.getUrl();
}
