import 'reflect-metadata';
import { bootstrap } from '#service';
import { readSiteConfig } from './config.js';
import { SiteModule } from './site.module.js';

const config = readSiteConfig(process.env);
await bootstrap({ module: SiteModule.with(config), config });
