import type { Mail } from '../domain/delivering/mail.js';
import { writtenMail } from './written-mail.js';

/** A mail as nodemailer takes it. To whom it goes is said apart from its headers: whatever they say, nobody else gets it. */
export const messageOf = (mail: Mail) => ({
  messageId: mail.messageId,
  envelope: { from: mail.from.address, to: [mail.to] },
  raw: writtenMail(mail, new Date()),
});
