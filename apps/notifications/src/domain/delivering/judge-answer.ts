/** What came of handing a mail over, as far as the mail server has said so. */
export interface SmtpAnswer {
  /** Absent where it said nothing: it hung up, was not there, or took too long. */
  readonly code?: number;
  /** RFC 3463: `5.1.1`. */
  readonly status?: string;
  /** Whether it was said of the recipient, or of the mail, its sender, or us. */
  readonly isOfRecipient: boolean;
  /** As it may be shown: without any address. */
  readonly text: string;
}

export type Verdict =
  | 'taken'
  /** Not now. */
  | 'again'
  /** Nothing was said, or it is about to leave: the mail may have been taken or not. */
  | 'no-answer'
  /** Nobody lives there. */
  | 'address-refused'
  /** This mail will never be taken, or we are not trusted; the address may be good. */
  | 'message-refused';

const closing = 421;
const isOf = (kind: number, code: number): boolean => Math.trunc(code / 100) === kind;

/**
 * RFC 5321, 4.2.1. A 5xx of the recipient is for good, and the address is written to no more; unless its status is one of policy (5.7, RFC 3463),
 * which speaks of us, or says that the mailbox is full (5.2.2).
 */
export function judgeAnswer({ code, status = '', isOfRecipient }: SmtpAnswer): Verdict {
  if (code === undefined || code === closing) return 'no-answer';
  if (isOf(2, code)) return 'taken';
  if (isOf(4, code)) return 'again';
  const speaksOfAddress = isOfRecipient && !/^5\.(?:7\.|2\.2$)/.test(status);
  return speaksOfAddress ? 'address-refused' : 'message-refused';
}
