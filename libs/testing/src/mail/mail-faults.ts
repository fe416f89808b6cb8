/** What a mail server says when it does not take something. */
export class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

/** What goes wrong at a mail server, when a test wants it to. */
export class MailFaults {
  readonly #refused = new Map<string, number>();
  #busy = 0;
  #refusals = { times: 0, code: 554 };
  #hangUps = 0;
  #slowMs = 0;

  /** This recipient is not taken, for good where it is a 5xx. */
  refuse(address: string, code = 550): void {
    this.#refused.set(address.toLowerCase(), code);
  }

  /** Nobody's mail is taken, so many times, or until `heal`: come back later. */
  beBusy(times = Infinity): void {
    this.#busy = times;
  }

  /** The recipient is taken, and then the message is not. */
  refuseMessages(code = 554, times = Infinity): void {
    this.#refusals = { times, code };
  }

  /** Takes the message, and hangs up instead of saying so: whoever sent it cannot know. */
  hangUp(times = 1): void {
    this.#hangUps = times;
  }

  /** Says that it has a message only after this time. */
  beSlow(milliseconds: number): void {
    this.#slowMs = milliseconds;
  }

  heal(): void {
    this.#refused.clear();
    [this.#busy, this.#hangUps, this.#slowMs] = [0, 0, 0];
    this.#refusals = { times: 0, code: 554 };
  }

  get slowMs(): number {
    return this.#slowMs;
  }

  atSender(): SmtpRefusal | undefined {
    return this.#busy-- > 0 ? new SmtpRefusal(451, '4.3.2 Busy; come back later') : void (this.#busy = 0);
  }

  atRecipient(address: string): SmtpRefusal | undefined {
    const code = this.#refused.get(address.toLowerCase());
    if (code === undefined) return undefined;
    return new SmtpRefusal(code, code < 500 ? '4.2.2 Mailbox full' : '5.1.1 No such mailbox');
  }

  atMessage(): SmtpRefusal | undefined {
    const { times, code } = this.#refusals;
    if (times <= 0) return undefined;
    this.#refusals = { times: times - 1, code };
    return new SmtpRefusal(code, `${code < 500 ? 4 : 5}.7.1 Message not taken`);
  }

  hangsUp(): boolean {
    if (this.#hangUps <= 0) return false;
    this.#hangUps -= 1;
    return true;
  }
}
