import 'reflect-metadata';
import { bootstrap, readConfig } from '#service';
import { ArticlesModule } from './articles.module.js';
import { articlesConfig } from './config.js';

const config = readConfig(articlesConfig, process.env);
await bootstrap({ module: ArticlesModule.with(config), config });
