import type { Device } from '../../domain/booking/targeting.js';

/** What is asked for a page: which boxes it has, what it is, and who looks at it. */
export interface AskedPage {
  readonly placements: readonly { readonly id: string; readonly count: number }[];
  readonly page: {
    readonly articleId?: string | undefined;
    readonly sectionId?: string | undefined;
    readonly tags: readonly string[];
    readonly locale: string;
  };
  readonly reader: {
    readonly consent: boolean;
    readonly capsule?: string | undefined;
    readonly device?: Device | undefined;
    readonly country?: string | undefined;
  };
  /** False of a robot that says so, of the paper itself and of what is fetched ahead: what they see is not paid for. */
  readonly isCounted: boolean;
}
