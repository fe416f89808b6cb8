export const templateNames = [
  'confirm-subscription',
  'article-first',
  'article-correction',
  'comment-visible',
  'report',
  'digest',
  'replies',
] as const;

export type TemplateName = (typeof templateNames)[number];

/** What is written once for all mails of a kind: Liquid, which can ask and repeat, and run nothing. */
export interface TemplateSource {
  readonly subject: string;
  readonly text: string;
  /** MJML, with Liquid in it. */
  readonly mjml: string;
}

/** One version of it. It never changes: whoever writes it anew writes the next. */
export interface TemplateVersion {
  readonly name: TemplateName;
  /** 1 is the first. */
  readonly number: number;
  readonly source: TemplateSource;
  /** What the MJML was compiled to, with the Liquid still in it. */
  readonly html: string;
  readonly at: Date;
  /** `usr_…`, or `service` for one that came with a release. */
  readonly by: string;
}

/** Which of its versions goes out. */
export interface Template {
  /** Its name. */
  readonly id: TemplateName;
  readonly version: number;
  /** Its latest version; a draft, unless it is published. */
  readonly latest: number;
  readonly published: number;
}
