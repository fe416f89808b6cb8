import { z } from 'zod';
import { type Channel, frequencies, type Frequency } from '../../domain/subscribing/reader-preferences.js';

const text = z.string().optional().catch(undefined);
const form = z.object({ topicKey: text, address: text, frequency: text, zone: text, channel: text });

/** The form as it was filled in. */
export interface FilledSubscribeForm {
  readonly topicKey: string;
  readonly address: string;
  readonly frequency: Frequency;
  /** By which button it was sent. */
  readonly channel: Channel;
  /** Of the reader's own clock, where a script could say. */
  readonly zone?: string;
}

/** Whatever is no answer of ours to a question with few answers is the first one. */
export function filledSubscribeForm(sent: unknown): FilledSubscribeForm {
  const { topicKey = '', address = '', frequency, zone = '', channel } = form.catch({}).parse(sent);
  return {
    topicKey: topicKey.slice(0, 200),
    address: address.trim().slice(0, 300),
    frequency: frequencies.find(each => each === frequency) ?? 'immediate',
    channel: channel === 'inbox' ? channel : 'mail',
    ...(isZone(zone) && { zone }),
  };
}

const isZone = (name: string): boolean => /^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/.test(name) && name.length <= 60;
