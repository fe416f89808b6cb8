import 'reflect-metadata';
import { bootstrap, readConfig } from '#service';
import { siteConfig } from './config.js';
import { SiteModule } from './site.module.js';

const config = readConfig(siteConfig, process.env);
await bootstrap({ module: SiteModule.with(config), config });
