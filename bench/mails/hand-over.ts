import { createTransport } from 'nodemailer';
import pLimit from 'p-limit';

export interface Handing {
  readonly smtpUrl: string;
  readonly connections: number;
  readonly html: string;
  readonly count: number;
}

const text = `Spring tides reach the old harbour wall

For the third time this autumn the water stood a hand below the quay. The harbour office says that the wall holds.

By Ines Halloran

https://paper.example/coast/spring-tides-reach-the-old-harbour-wall
`;

/** By nodemailer alone: as much of a mail, over as many connections, and nothing remembered. Answers in how many seconds. */
export async function handOver({ smtpUrl, connections, html, count }: Handing): Promise<number> {
  const transport = createTransport({ pool: true, url: smtpUrl, maxConnections: connections, maxMessages: 1_000 });
  const limit = pLimit(connections * 3);
  const mailOf = (number: number) => ({
    from: { name: 'Broadsheet', address: 'news@broadsheet.example' },
    to: `reader${number}@mail.example`,
    subject: 'Spring tides reach the old harbour wall',
    text,
    html,
  });
  const began = performance.now();
  await Promise.all(Array.from({ length: count }, (_, number) => limit(() => transport.sendMail(mailOf(number)))));
  const seconds = (performance.now() - began) / 1_000;
  transport.close();
  return seconds;
}
