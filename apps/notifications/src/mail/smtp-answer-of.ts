import type { SmtpAnswer } from '../domain/delivering/judge-answer.js';

interface SmtpError {
  /** nodemailer's own word: `ECONNECTION`. */
  readonly code?: string;
  readonly response?: string;
  readonly responseCode?: number;
  /** `RCPT TO`, `DATA`; `API` where it was refused before it was on its way. */
  readonly command?: string;
}

const longestText = 300;
/** Servers like to repeat whom they refuse. */
const addresses = /[^\s<>"'(),;:]*@[^\s<>"'(),;]*/g;

/** What the mail server said, with nobody's address in it. */
export const takenBy = (response: string): SmtpAnswer => ({ ...said(response), code: codeOf(response) ?? 250, isOfRecipient: false });

/** Of an error of nodemailer; one that is not the server's, nor of the way to it, is a mail that cannot be sent as it is. */
export function refusedBy(error: unknown): SmtpAnswer {
  const { code, response = '', responseCode, command } = (error ?? {}) as SmtpError;
  if (responseCode !== undefined) return { ...said(response), code: responseCode, isOfRecipient: command === 'RCPT TO' };
  const text = code ?? 'no answer';
  return command === 'API' && code !== 'ECONNECTION' ? { code: 554, text, isOfRecipient: false } : { text, isOfRecipient: false };
}

function said(response: string): Pick<SmtpAnswer, 'status' | 'text'> {
  const status = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const text = response.replaceAll(addresses, '…').replaceAll(/\s+/g, ' ').slice(0, longestText);
  return { text, ...(status !== undefined && { status }) };
}

function codeOf(response: string): number | undefined {
  const code = /^(\d{3})\b/.exec(response)?.[1];
  return code === undefined ? undefined : Number(code);
}
