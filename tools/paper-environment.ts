import { join } from 'node:path';

/** The data of `npm start`: beside the code and ignored by git, or where `DATA_FOLDER` says. */
export const dataFolder = process.env['DATA_FOLDER'] ?? '.data';
/** Its path is kept relative: a socket's may have no more than about 100 characters. */
export const announcementSocket = join(dataFolder, 'running.sock');
