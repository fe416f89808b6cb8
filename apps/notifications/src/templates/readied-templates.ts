import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { TemplateVersion } from '../domain/templates/template.js';
import { ReadiedTemplate } from './readied-template.js';

/** Versions of templates that were read a while ago: they never change. */
@Injectable()
export class ReadiedTemplates {
  readonly #kept = new LRUCache<string, ReadiedTemplate>({ max: 50 });

  find(name: string, number: number): ReadiedTemplate | undefined {
    return this.#kept.get(`${name}@${number}`);
  }

  of(version: TemplateVersion): ReadiedTemplate {
    const known = this.find(version.name, version.number);
    if (known) return known;
    const readied = new ReadiedTemplate(version);
    this.#kept.set(`${version.name}@${version.number}`, readied);
    return readied;
  }
}
