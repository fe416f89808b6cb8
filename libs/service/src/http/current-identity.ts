import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Actor, RequestWithActor } from '#auth';
import { InvalidRequestError } from '../problems/errors.js';

/** What a request says of who asks: a token that was checked, or a guest's that is yet to be. */
export interface Identity {
  readonly actor?: Actor;
  readonly guestToken?: string;
}

const wellFormed = /^gst_[0-9a-z]{1,60}\.[\w-]{1,100}$/;

const ReadIdentity = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const { actor, headers } = context.switchToHttp().getRequest<RequestWithActor>();
  const guestToken = headers['guest-token'];
  if (guestToken !== undefined && (typeof guestToken !== 'string' || !wellFormed.test(guestToken)))
    throw new InvalidRequestError([{ pointer: '/guest-token', in: 'header', message: 'Must be as a comment was answered with it.' }]);
  return { ...(actor && { actor }), ...(guestToken !== undefined && { guestToken }) };
});

/** Whoever asks, signed in or as a guest; with the header that says so in the documentation. */
export const CurrentIdentity =
  (): ParameterDecorator =>
  (target, key, index): void => {
    ReadIdentity()(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || !method) return;
    ApiHeader({ name: 'Guest-Token', required: false, description: 'Of a guest, as their first comment was answered with it.' })(
      target,
      key,
      method,
    );
  };
