import type { Frequency } from '../../domain/subscribing/reader-preferences.js';
import type { Topic } from '../../domain/subscribing/topic.js';
import { usePage } from '../page-scope.js';
import { describedBy, Field } from './field.js';
import { FrequencyOptions } from './frequency-options.js';

export interface SubscribeFormProps {
  topicKey: string;
  topic: Topic;
  /** As it was filled in. */
  typed?: { readonly address: string; readonly frequency: Frequency };
  errors?: { readonly address?: string | undefined };
}

/** To be told by mail; the same for every reader. It says in words of what. */
export function SubscribeForm({ topicKey, topic, typed, errors = {} }: SubscribeFormProps) {
  const words = usePage().words.subscribing;
  const { form } = words;
  return (
    <form class="comment-form subscribe__form" method="post" action="/subscriptions">
      <p class="subscribe__text">{form.text(words.topic[topic.kind](topic.name))}</p>
      <input type="hidden" name="topicKey" value={topicKey} />
      <input type="hidden" name="zone" value="" />
      <div class="subscribe__fields">
        <Field id="subscribe-address" label={form.address} error={errors.address}>
          <input
            id="subscribe-address"
            name="address"
            type="email"
            autocomplete="email"
            maxLength={254}
            required
            dir="ltr"
            value={typed?.address}
            {...describedBy('subscribe-address', { error: errors.address })}
          />
        </Field>
        <Field id="subscribe-frequency" label={form.frequency}>
          <select id="subscribe-frequency" name="frequency">
            <FrequencyOptions chosen={typed?.frequency ?? 'daily'} />
          </select>
        </Field>
      </div>
      <p class="comment-form__send">
        <button class="button" type="submit">
          {form.send}
        </button>
      </p>
      <p class="field__hint">{form.hint}</p>
      <p class="subscribe__else">
        {form.orOnSite}{' '}
        <button type="submit" name="channel" value="inbox" formNoValidate>
          {form.onSite}
        </button>
      </p>
    </form>
  );
}
