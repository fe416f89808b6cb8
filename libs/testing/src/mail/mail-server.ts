import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { type KeptMail, KeptMails, type MailBounds } from './kept-mails.js';
import { MailFaults } from './mail-faults.js';
import { type ReceivedMail, readMail } from './read-mail.js';

export interface MailServerOptions {
  /** 0 asks the system for one. */
  readonly port?: number;
  /** Loopback unless said otherwise: anybody may leave mail here, for anybody. */
  readonly host?: string;
  /** What is kept of what comes. */
  readonly keep?: MailBounds;
}

/** A real mail server, from which nothing goes anywhere: what comes is kept, for whoever looks. */
export interface MailServer {
  /** `smtp://127.0.0.1:…` */
  readonly url: string;
  readonly faults: MailFaults;
  /** As they came; the oldest are given up when there are too many. */
  readonly mails: KeptMails;
  /** In the order in which they came; to this address alone, where one is given. */
  readonly received: (address?: string) => Promise<ReceivedMail[]>;
  /** At the same port, after a stop; what was kept is still there. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const largestMail = 10 * 1024 * 1024;
const standardBounds = { mails: 2_000, bytes: 64 * 1024 * 1024 };

export async function openMailServer({ port = 0, host = '127.0.0.1', keep = standardBounds }: MailServerOptions = {}): Promise<MailServer> {
  const [mails, faults] = [new KeptMails(keep), new MailFaults()];
  let server = await serverOf(mails, faults);
  await listen(server, port, host);
  const own = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://${host}:${own}`,
    faults,
    mails,
    received: async address => Promise.all(mails.all.filter(mail => isTo(mail, address)).map(readMail)),
    start: async () => {
      server = await serverOf(mails, faults);
      await listen(server, own, host);
    },
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}

/** Most tests open none, and all of them load this file: what it stands on is loaded here. */
async function serverOf(mails: KeptMails, faults: MailFaults): Promise<SMTPServer> {
  const smtp = await import('smtp-server');
  const server: SMTPServer = new smtp.SMTPServer({
    banner: 'takes all mail, and sends none',
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: largestMail,
    closeTimeout: 50,
    logger: false,
    onMailFrom: (_address, _session, answer) => answer(faults.atSender()),
    onRcptTo: ({ address }, _session, answer) => answer(faults.atRecipient(address)),
    onData: (stream, session, answer) => void take(stream, session).then(answer, answer),
  });
  /** Answers with what is wrong; nothing, where it was kept. */
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | undefined> => {
    const raw = await buffer(stream);
    if (stream.sizeExceeded) return Object.assign(new Error('5.3.4 Too large'), { responseCode: 552 });
    const refusal = faults.atMessage();
    if (refusal) return refusal;
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) };
    if (faults.slowMs > 0) await pause(faults.slowMs);
    mails.add({ at: new Date(), envelope, raw });
    if (faults.hangsUp())
      for (const connection of server.connections) if (connection.session.id === session.id) connection._socket.destroy();
    return undefined;
  };
  // Whoever hangs up in the middle is no reason to end.
  server.on('error', () => undefined);
  return server;
}

async function listen(server: SMTPServer, port: number, host: string): Promise<void> {
  const listening = server.listen(port, host);
  await once(listening, 'listening');
}

const isTo = ({ envelope }: KeptMail, address: string | undefined): boolean =>
  address === undefined || envelope.to.some(to => to.toLowerCase() === address.toLowerCase());
