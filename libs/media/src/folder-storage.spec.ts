import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderStorage } from './folder-storage.js';

const water = Buffer.from('water');
const sha256 = createHash('sha256').update(water).digest('hex');

describe('a folder of media', () => {
  let folder: string;
  let storage: FolderStorage;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'broadsheet-storage-'));
    storage = new FolderStorage(join(folder, 'media'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const drafts = () => readdir(join(folder, 'media/.drafts'));

  it('keeps bytes under a key that is made of them, once', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => storage.keep('files', 'pdf', water)));
    expect(new Set(keys)).toEqual(new Set([`files/${sha256}.pdf`]));
    expect(await readdir(join(folder, 'media/files'))).toEqual([`${sha256}.pdf`]);
    expect(await drafts()).toEqual([]);
  });

  it('gives them back, whole or in part', async () => {
    const file = await storage.find(await storage.keep('files', 'pdf', water));
    expect(file?.bytes).toBe(5);
    expect(String(file && (await buffer(file.read())))).toBe('water');
    expect(String(file && (await buffer(file.read({ start: 1, end: 3 }))))).toBe('ate');
  });

  it('finds nothing outside of itself, and nothing that is not finished', async () => {
    await mkdir(join(folder, 'media/.drafts'), { recursive: true });
    await Promise.all(['secret.pdf', 'media/.drafts/a.pdf', 'media/.hidden.pdf'].map(path => writeFile(join(folder, path), 'x')));
    const keys = [
      '../secret.pdf',
      'files/../../secret.pdf',
      join(folder, 'secret.pdf'),
      '.drafts/a.pdf',
      '.hidden.pdf',
      '',
      '.',
      'files',
      'a\0.pdf',
    ];
    expect(await Promise.all(keys.map(key => storage.find(key)))).toEqual(keys.map(() => undefined));
  });

  it('leaves nothing behind when it cannot keep a file, and can when the cause is gone', async () => {
    const inTheWay = join(folder, 'media/files', `${sha256}.pdf`);
    await mkdir(inTheWay, { recursive: true });
    await expect(storage.keep('files', 'pdf', water)).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(await drafts()).toEqual([]);
    await rm(inTheWay, { recursive: true });
    await storage.keep('files', 'pdf', water);
    expect(await readFile(inTheWay, 'utf8')).toBe('water');
  });

  it('clears away what a process that died has left, and not what another is writing', async () => {
    await mkdir(join(folder, 'media/.drafts'), { recursive: true });
    const [left, young] = ['left', 'young'].map(name => join(folder, 'media/.drafts', name));
    for (const draft of [left, young]) await writeFile(draft ?? '', 'half');
    const long = new Date(Date.now() - 2 * 60 * 60 * 1_000);
    await utimes(left ?? '', long, long);
    await storage.onModuleInit();
    expect(await drafts()).toEqual(['young']);
  });
});
