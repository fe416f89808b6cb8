/** What a template makes of its facts. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
