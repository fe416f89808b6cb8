import { type Mail, withSafeFields } from '../domain/delivering/mail.js';

/** A mail as nodemailer takes it. To whom it goes is said apart from its headers: whatever they say, nobody else gets it. */
export function messageOf(mail: Mail) {
  const { from, to, subject, text, html, messageId, unsubscribeUrl } = withSafeFields(mail);
  return {
    messageId,
    from,
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    subject,
    text,
    html,
    xMailer: false as const,
    headers: {
      // RFC 3834: so that no absence note comes back.
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl !== undefined && {
        'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
