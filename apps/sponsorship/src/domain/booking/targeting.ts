export type Device = 'phone' | 'tablet' | 'desktop';

/** Whom and where a flight is for: each that is named has to fit, by one of its values. */
export interface Targeting {
  /** The article's sections and those above them. */
  readonly sectionIds?: readonly string[] | undefined;
  /** Slugs. */
  readonly tags?: readonly string[] | undefined;
  /** BCP 47; `en` fits `en-GB`. */
  readonly locales?: readonly string[] | undefined;
  readonly devices?: readonly Device[] | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[] | undefined;
  /** Local times of the paper, `from` included and `to` not; one that ends before it begins goes over midnight. */
  readonly dayParts?: readonly { readonly from: string; readonly to: string }[] | undefined;
  /** ISO 8601: 1 is Monday, of the paper. */
  readonly weekdays?: readonly number[] | undefined;
}
