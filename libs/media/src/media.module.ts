import { type DynamicModule, Module } from '@nestjs/common';
import { FolderStorage } from './folder-storage.js';
import { MediaController } from './media.controller.js';
import { MediaStorage } from './media-storage.js';
import { PictureWorkshop } from './picture-workshop.js';
import { Uploads } from './uploads.js';

export interface MediaOptions {
  /** Shared by all replicas. */
  readonly folder: string;
}

/** Uploads of a service: taken as forms, kept in a folder, served under `/media`. */
@Module({})
export class MediaModule {
  static with({ folder }: MediaOptions): DynamicModule {
    return {
      module: MediaModule,
      global: true,
      controllers: [MediaController],
      providers: [{ provide: MediaStorage, useValue: new FolderStorage(folder) }, PictureWorkshop, Uploads],
      exports: [MediaStorage, PictureWorkshop],
    };
  }
}
