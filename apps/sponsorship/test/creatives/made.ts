import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Colleague, type Json, made } from '#testing';
import type { AdDesk } from '../ad-desk.js';
import { picture, pictureForm } from './pictures.js';

export const textContent = { kind: 'text', headline: 'A bowl before the tide', advertiser: 'Haverleigh Oats' } as const;
export const imageContent = { kind: 'image', alt: 'A bowl' } as const;

/** A draft, by the ad manager; of the paper itself where no sponsor is named. */
export const makeCreative = async ({ manager }: AdDesk, over: object = {}): Promise<Json> =>
  made(await manager.post('/creatives', { name: 'Oats', political: false, content: textContent, ...over }));

export const upload = (who: Colleague, { id, version }: Json, file: Buffer | string) =>
  who.post(`/creatives/${id}/pictures`, pictureForm(file), { version });

export async function makeImage(desk: AdDesk, over: object = {}): Promise<Json> {
  const draft = await makeCreative(desk, { content: imageContent, ...over });
  return made(await upload(desk.manager, draft, await picture(640, 200).png().toBuffer()));
}

/** One step of its review; answers the creative as it then is. */
export const step = async (who: Colleague, { id, version }: Json, action: string, body: object = {}): Promise<Json> =>
  made(await who.post(`/creatives/${id}/${action}`, body, { version }));

/** By two people. */
export const approved = async (desk: AdDesk, draft: Json): Promise<Json> =>
  step(desk.chief, await step(desk.manager, draft, 'submit'), 'approve');

/** The paths of all files in a folder, also those that are not finished. */
export async function readFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .toSorted();
}
