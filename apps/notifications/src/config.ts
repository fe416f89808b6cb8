import { z } from 'zod';
import { baseUrl, type ConfigOf, list, port, serviceConfig, setting, timeZone, wholeNumber } from '#service';
import { ClosedNetworks } from './webhook/closed-networks.js';

const secretKey = (what: string) =>
  setting(z.string().min(32).optional(), {
    expects: `a random secret of at least 32 characters, ${what}`,
    example: '"$(openssl rand -base64 32)"',
    secret: true,
  });

const settings = z.object({
  ...serviceConfig,
  PORT: port(3004),
  MONGODB_DATABASE: setting(
    z
      .string()
      .regex(/^[\w-]{1,63}$/)
      .default('notifications'),
    { expects: 'the name of a database of this service alone', example: 'notifications' },
  ),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/ }).default('smtp://localhost:3025'), {
    expects: 'the mail server that takes what is sent, with the name and password that it asks for',
    example: 'smtps://paper:secret@smtp.example.com:465',
    secret: true,
  }),
  MAIL_FROM: setting(z.email().default('news@broadsheet.example'), {
    expects: 'the address from which the paper writes',
    example: 'news@example.com',
  }),
  DKIM_DOMAIN: setting(z.hostname().optional(), { expects: 'the domain that signs mail (RFC 6376)', example: 'example.com' }),
  DKIM_SELECTOR: setting(z.hostname().optional(), { expects: 'the name under which its public key stands in DNS', example: 'paper2026' }),
  DKIM_KEY: setting(z.string().startsWith('-----BEGIN').optional(), {
    expects: 'the private key that signs mail, in PEM',
    example: '"$(cat dkim.pem)"',
    secret: true,
  }),
  MAILS_AT_ONCE: setting(wholeNumber(1, 100).default(10), {
    expects: 'connections to the mail server of one process, 1 to 100: as many as it lets one client have',
    example: '10',
  }),
  MAIL_CLAIM_SECONDS: setting(wholeNumber(2, 3_600).default(120), {
    expects: 'after how long the mails of a process that has died are taken up by another, 2 to 3600 seconds',
    example: '120',
  }),
  DIE_AT: setting(
    z
      .string()
      .regex(/^(?:after-claim|after-send|before-mark)(?::[1-9]\d{0,5})?$/)
      .optional(),
    {
      expects: 'for tests alone: a point of the sender at which the process kills itself, and at which time that it comes there',
      example: 'after-send:40',
    },
  ),
  PAPER_URL: setting(baseUrl.default('http://localhost:3000'), {
    expects: "the paper's public origin, https in production; links in mail lead to it",
    example: 'https://www.example.com',
  }),
  PAPER_NAME: setting(z.string().min(1).max(80).default('Broadsheet'), { expects: "the paper's name", example: 'The Alder Courant' }),
  PAPER_TIME_ZONE: setting(timeZone.default('UTC'), {
    expects: 'the IANA time zone of readers who have named none',
    example: 'Europe/London',
  }),
  LINK_KEY: secretKey('by which the links in mail are known to be ours'),
  PREVIOUS_LINK_KEY: secretKey('the one before LINK_KEY, for as long as its links are about'),
  ADDRESS_KEY: secretKey('by which an address is known again when it is gone; for ever'),
  GUEST_KEY: secretKey('the same as that of comments, by which guests are known again'),
  WEBHOOK_KEY: secretKey('of which the secrets of webhook endpoints are made; with another one every receiver needs a new secret'),
  PREVIOUS_WEBHOOK_KEY: secretKey('the one before WEBHOOK_KEY, which signs too while receivers change over'),
  WEBHOOK_TIMEOUT_MS: setting(wholeNumber(500, 60_000).default(15_000), {
    expects: 'how long a receiver of webhooks may take to answer, 500 to 60000 milliseconds',
    example: '15000',
  }),
  WEBHOOK_LOOPBACK: setting(z.enum(['refused', 'allowed']).default('refused'), {
    expects: 'whether webhooks may go to this machine: refused, or allowed in development',
    example: 'refused',
  }),
  WEBHOOK_CLOSED_NETWORKS: setting(list().default([]).refine(areNetworks), {
    expects: 'public addresses that are ours, to which no webhook goes, as networks, comma-separated',
    example: '203.0.113.0/24,2001:db8:77::/48',
  }),
  MESSAGES_KEPT_DAYS: setting(wholeNumber(14, 3_650).default(90), {
    expects: 'how many days a message is kept after it was sent, or was given up for good, 14 to 3650',
    example: '90',
  }),
  TOLD_KEPT_DAYS: setting(wholeNumber(14, 3_650).default(180), {
    expects: 'how many days it is kept who was told of what, and what stands in inboxes: 14 to 3650, and no fewer than MESSAGES_KEPT_DAYS',
    example: '180',
  }),
  REPLIES_GATHER_SECONDS: setting(wholeNumber(0, 86_400).default(300), {
    expects: 'how long replies in one thread are gathered into one mail, 0 to 86400 seconds',
    example: '300',
  }),
});

/** Everything the notifications service reads of its environment. */
export const notificationsConfig = settings.superRefine((given, context) => {
  const refuse = (name: keyof typeof given, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  const dkim = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'] as const;
  if (dkim.some(name => given[name] !== undefined))
    for (const name of dkim) if (given[name] === undefined) refuse(name, 'all three or none');
  if (given.TOLD_KEPT_DAYS < given.MESSAGES_KEPT_DAYS) refuse('TOLD_KEPT_DAYS', 'no fewer than MESSAGES_KEPT_DAYS');
  if (given.NODE_ENV !== 'production') return;
  if (given.DIE_AT !== undefined) refuse('DIE_AT', 'not in production');
  for (const name of ['LINK_KEY', 'ADDRESS_KEY', 'GUEST_KEY', 'WEBHOOK_KEY'] as const)
    if (given[name] === undefined) refuse(name, 'needed in production');
  if (given.WEBHOOK_LOOPBACK === 'allowed') refuse('WEBHOOK_LOOPBACK', 'not in production');
  // Whoever reads a mail on the way could confirm, change and end what is their neighbour's.
  if (!given.PAPER_URL.startsWith('https:')) refuse('PAPER_URL', 'needed in production');
  if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(given.SMTP_URL).hostname)) refuse('SMTP_URL', 'not of this machine');
});

export type NotificationsConfig = ConfigOf<typeof settings.shape>;

function areNetworks(networks: readonly string[]): boolean {
  try {
    return !new ClosedNetworks(networks).has('');
  } catch {
    return false;
  }
}
