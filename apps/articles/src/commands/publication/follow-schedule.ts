import { Injectable } from '@nestjs/common';
import { Schedule } from '#scheduling';
import type { Article } from '../../domain/article.js';
import { dueAt, dueSteps } from '../../domain/publication/due-steps.js';

/** Keeps what is planned the same as what the article says, in the transaction of every change. */
@Injectable()
export class FollowSchedule {
  constructor(private readonly schedule: Schedule) {}

  async execute(before: Article | undefined, after: Article): Promise<void> {
    for (const kind of dueSteps) {
      const [old, due] = [before && dueAt(kind, before), dueAt(kind, after)];
      if (old?.getTime() === due?.getTime()) continue;
      if (due) await this.schedule.plan({ kind, key: after.id, dueAt: due });
      else await this.schedule.cancel(kind, after.id);
    }
  }
}
