import 'reflect-metadata';
import { bootstrap, readConfig } from '#service';
import { CommentsModule } from './comments.module.js';
import { commentsConfig } from './config.js';

const config = readConfig(commentsConfig, process.env);
await bootstrap({ module: CommentsModule.with(config), config });
