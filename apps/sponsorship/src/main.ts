import 'reflect-metadata';
import { bootstrap, readConfig } from '#service';
import { sponsorshipConfig } from './config.js';
import { SponsorshipModule } from './sponsorship.module.js';

const config = readConfig(sponsorshipConfig, process.env);
await bootstrap({ module: SponsorshipModule.with(config), config });
