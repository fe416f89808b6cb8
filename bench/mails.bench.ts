import { setTimeout as pause } from 'node:timers/promises';
import { eventually, type Isolated } from '#testing';
import { compare, type Figures, report } from './compare.js';
import { putFollowers } from './fan-out/followers.js';
import { openToldPaper, type ToldPaper } from './fan-out/told-paper.js';
import { handOver } from './mails/hand-over.js';
import { MailReceiver } from './mails/mail-receiver.js';
import { WrittenMails } from './mails/written-mails.js';

const perRound = Number(process.env['BENCH_MAILS'] ?? 3_000);
const readers = Number(process.env['BENCH_MAIL_READERS'] ?? 10_000);
const connections = 10;
const patienceMs = 300_000;
/** A mail is promised within five minutes. In seconds. */
const aFifthOfThePromise = 60;

/** Mails with the guarantee on, and an article from its publication to the last mail of all who follow; against nodemailer that hands as many over. */
export async function mails(place: Isolated): Promise<boolean> {
  const receiver = await MailReceiver.start();
  const { smtpUrl } = receiver;
  const paper = await openToldPaper(place, { SMTP_URL: smtpUrl, MAILS_AT_ONCE: String(connections) });
  try {
    const written = new WrittenMails(paper.connection);
    await written.tell();
    const html = await eventually(() => written.html(), { withinMs: 60_000 });
    const bare = (count: number) => handOver({ smtpUrl, connections, html, count });
    const rates = await compare('mails', 'per second', [
      { name: 'mails sent once', run: () => sent(written) },
      { name: 'bare nodemailer', run: async () => perRound / (await bare(perRound)) },
    ]);
    const isFast = report('Mails', rates, [{ of: 'mails sent once', against: 'bare nodemailer', is: 'at least', ratio: 0.6 }]);
    await putFollowers(paper.connection, [0, readers], () => 'paper', 'awake');
    return reportTelling(await telling(paper, receiver, bare)) && isFast;
  } finally {
    await paper.stop();
    await receiver.stop();
  }
}

/** From the first that is begun until the last is marked. */
async function sent(written: WrittenMails): Promise<number> {
  const ids = await written.write(perRound);
  await written.release(ids);
  const end = performance.now() + patienceMs;
  while (await written.areUnsent()) {
    if (performance.now() > end) throw new Error(`Not all of ${perRound} mails were sent`);
    await pause(20);
  }
  const endedAt = Date.now();
  return perRound / ((endedAt - (await written.begunAt(ids))) / 1_000);
}

const telling = (paper: ToldPaper, receiver: MailReceiver, bare: (count: number) => Promise<number>): Promise<Figures> =>
  compare('published', 'seconds', [
    { name: 'published → last mail', run: () => told(paper, receiver) },
    { name: 'bare nodemailer', run: () => bare(readers) },
  ]);

const reportTelling = (figures: Figures): boolean =>
  report(`An article for ${readers.toLocaleString('en')} readers, from its event to the last mail`, figures, [
    { of: 'published → last mail', is: 'at most', figure: aFifthOfThePromise },
  ]);

/** Until the mail server has as many as there are readers; that none of them comes twice is seen when the last is there. */
async function told(paper: ToldPaper, receiver: MailReceiver): Promise<number> {
  const [before, began] = [await receiver.count(), performance.now()];
  const occasionId = await paper.publish();
  const end = began + patienceMs;
  while ((await receiver.count()) < before + readers) {
    if (performance.now() > end) throw new Error(`${(await receiver.count()) - before} of ${readers} mails came`);
    await pause(20);
  }
  const seconds = (performance.now() - began) / 1_000;
  const { people } = await paper.told(occasionId);
  const came = (await receiver.count()) - before;
  if (people !== readers || came !== readers) throw new Error(`${people} of ${readers} were told, by ${came} mails`);
  return seconds;
}
