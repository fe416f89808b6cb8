import 'reflect-metadata';
import { bootstrap, readConfig } from '#service';
import { notificationsConfig } from './config.js';
import { NotificationsModule } from './notifications.module.js';

const config = readConfig(notificationsConfig, process.env);
await bootstrap({ module: NotificationsModule.with(config), config });
