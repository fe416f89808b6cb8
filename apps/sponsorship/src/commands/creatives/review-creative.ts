import { Injectable } from '@nestjs/common';
import type { Creative } from '../../domain/creatives/creative.js';
import { approveCreative, rejectCreative, type Reviewer, submitCreative } from '../../domain/creatives/review-creative.js';
import { ReviewRules } from '../../domain/creatives/review-rules.js';
import { ChangeCreative } from './change-creative.js';

/** Which version of which creative, who decides, and why. */
export interface ReviewRequest extends Pick<Reviewer, 'person' | 'reason'> {
  readonly id: string;
  readonly version: number;
}

/** What was looked at is what is decided on: a creative that was changed meanwhile has another version. */
@Injectable()
export class ReviewCreative {
  constructor(
    private readonly change: ChangeCreative,
    private readonly rules: ReviewRules,
  ) {}

  submit({ reason: why, ...request }: ReviewRequest): Promise<Creative> {
    return this.change.execute({ ...request, why, action: 'submit' }, before => submitCreative(before, request));
  }

  approve({ reason: why, ...request }: ReviewRequest): Promise<Creative> {
    const { twoPersonRule } = this.rules;
    return this.change.execute({ ...request, why, action: 'approve' }, before =>
      approveCreative(before, { ...request, reason: why, twoPersonRule }),
    );
  }

  reject({ reason: why, ...request }: ReviewRequest & { readonly reason: string }): Promise<Creative> {
    return this.change.execute({ ...request, why, action: 'reject' }, before => rejectCreative(before, why));
  }
}
