import { freePort } from '#testing';
import { ChildProgram } from '../child-program.js';

/** A mail server that takes all mail, as a process of its own. */
export class MailReceiver {
  private constructor(
    private readonly program: ChildProgram,
    readonly smtpUrl: string,
  ) {}

  static async start(): Promise<MailReceiver> {
    const port = await freePort();
    return new MailReceiver(await ChildProgram.start('mails/receiver', String(port)), `smtp://127.0.0.1:${port}`);
  }

  /** All that ever came. */
  async count(): Promise<number> {
    return Number(await (await fetch(this.program.url)).text());
  }

  stop(): Promise<void> {
    return this.program.stop();
  }
}
