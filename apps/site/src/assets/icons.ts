import { readFileSync } from 'node:fs';
import { type Asset, fingerprinted } from './asset.js';

const read = (file: string): Buffer => readFileSync(new URL(`icons/${file}`, import.meta.url));

const svg = fingerprinted('icon', 'svg', 'image/svg+xml', read('icon.svg'));
const touch = fingerprinted('icon-180', 'png', 'image/png', read('icon-180.png'));
const large = fingerprinted('icon-512', 'png', 'image/png', read('icon-512.png'));

/** Asked for by browsers without being told of it. */
const favicon: Asset = { path: '/favicon.ico', contentType: 'image/x-icon', body: read('favicon.ico'), immutable: false };

export const iconUrls = { svg: svg.path, touch: touch.path, large: large.path };
export const iconAssets: readonly Asset[] = [svg, touch, large, favicon];
