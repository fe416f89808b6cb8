import { parse } from 'node-html-parser';
import type { Site } from './site.js';

export interface Visit {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

type Change = (authorization: URL) => void;

/** A browser as far as signing in goes: it keeps cookies, and takes each redirect by itself when it is told to. */
export class BrowserOfReader {
  readonly cookies = new Map<string, string>();
  readonly received: string[] = [];

  constructor(private readonly site: Pick<Site, 'url'>) {}

  async visit(
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string | URLSearchParams | FormData } = {},
  ): Promise<Visit> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.site.url + path, {
      ...init,
      headers: { ...(cookie !== '' && { cookie }), ...init.headers },
      redirect: 'manual',
    });
    for (const header of response.headers.getSetCookie()) this.#keep(header);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Up to the moment where the provider sends the reader back; answers that address without its origin. */
  async picks(
    who: { name: string; roles: readonly string[] } | 'cancel',
    path = '/login',
    change: Change = () => undefined,
  ): Promise<string> {
    const authorization = new URL((await this.visit(path)).headers.get('location') ?? '');
    change(authorization);
    const form = parse(await (await fetch(authorization)).text());
    const body = new URLSearchParams(
      form.querySelectorAll('input[type=hidden]').map(input => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    );
    if (who === 'cancel') body.append('decision', who);
    else for (const [name, value] of [['name', who.name], ...who.roles.map(role => ['role', role])]) body.append(name ?? '', value ?? '');
    const back = await fetch(new URL('/authorize', authorization), { method: 'POST', body, redirect: 'manual' });
    const { pathname, search } = new URL(back.headers.get('location') ?? '');
    return pathname + search;
  }

  async signIn(who: { name: string; roles: readonly string[] }, path?: string): Promise<Visit> {
    return this.visit(await this.picks(who, path));
  }

  async session(): Promise<unknown> {
    return JSON.parse((await this.visit('/session')).text);
  }

  #keep(header: string): void {
    this.received.push(header);
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    const expires = Date.parse(/expires=([^;]*)/i.exec(header)?.[1] ?? '');
    if (expires < Date.now()) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
