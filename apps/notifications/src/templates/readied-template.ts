import type { MailFacts } from '../domain/templates/mail-facts.js';
import type { RenderedMail } from '../domain/templates/rendered-mail.js';
import { InvalidTemplateError } from '../domain/templates/errors.js';
import type { TemplateVersion } from '../domain/templates/template.js';
import { LiquidText } from './liquid.js';

/** A version of a template, read and ready to be filled in. */
export class ReadiedTemplate {
  readonly #subject: LiquidText;
  readonly #text: LiquidText;
  readonly #html: LiquidText;

  constructor({ source, html }: Pick<TemplateVersion, 'source' | 'html'>) {
    this.#subject = new LiquidText('text', source.subject);
    this.#text = new LiquidText('text', source.text);
    this.#html = new LiquidText('html', html);
  }

  /** Text and HTML of the same facts. Throws `InvalidTemplateError` where it asks for something that is not among them. */
  render(facts: MailFacts): RenderedMail {
    const fill = (pointer: InvalidTemplateError['pointer'], part: LiquidText): string => {
      try {
        return part.render(facts);
      } catch (error) {
        throw new InvalidTemplateError(pointer, error instanceof Error ? error.message : String(error));
      }
    };
    return { subject: fill('/subject', this.#subject), text: tidy(fill('/text', this.#text)), html: fill('/mjml', this.#html) };
  }
}

/** Tags stand on lines of their own, which are empty when they are filled in. */
const tidy = (text: string): string =>
  `${text
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
