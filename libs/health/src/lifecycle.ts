import { Injectable } from '@nestjs/common';

export type Phase = 'starting' | 'running' | 'draining';

/** Where the process is in its life. Only forwards: a draining process does not come back. */
@Injectable()
export class Lifecycle {
  private current: Phase = 'starting';

  get phase(): Phase {
    return this.current;
  }

  started(): void {
    if (this.current === 'starting') this.current = 'running';
  }

  drain(): void {
    this.current = 'draining';
  }
}
