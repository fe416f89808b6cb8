/** What a paper may decide for itself; set by configuration. */
export abstract class NewsroomRules {
  /** Nobody approves their own text. */
  abstract readonly twoPersonRule: boolean;
  /** Roles with the right to write raw HTML. */
  abstract readonly rawHtmlRoles: readonly string[];
  /** BCP 47; of articles that do not say their language. */
  abstract readonly locale: string;
  /** IANA; of planned times that do not name theirs. */
  abstract readonly zone: string;
  /** So many revisions of an article are kept in any case; and more, while they are not so many days old. */
  abstract readonly revisionsKept: number;
  abstract readonly revisionsKeptDays: number;
}
