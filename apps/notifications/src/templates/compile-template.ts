import type { TemplateSource } from '../domain/templates/template.js';
import { InvalidTemplateError } from '../domain/templates/errors.js';
import { compileLayout } from './compile-layout.js';
import { LiquidText } from './liquid.js';

/** The HTML of a template, with its Liquid in it: once, when a version is written. Refuses what cannot be read. */
export async function compileTemplate({ subject, text, mjml }: TemplateSource): Promise<string> {
  await refusing('/subject', () => new LiquidText('text', subject));
  await refusing('/text', () => new LiquidText('text', text));
  const html = await refusing('/mjml', () => compileLayout(mjml));
  if (/<\s*(?:script|iframe|object|embed|form)\b/i.test(html))
    throw new InvalidTemplateError('/mjml', 'A mail has no scripts, frames or forms');
  await refusing('/mjml', () => new LiquidText('html', html));
  return html;
}

async function refusing<T>(pointer: InvalidTemplateError['pointer'], work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new InvalidTemplateError(pointer, error instanceof Error ? error.message : String(error));
  }
}
