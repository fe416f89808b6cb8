import { frequencies, type ReaderSubscription } from '../../domain/subscribing/reader-preferences.js';
import type { Topic } from '../../domain/subscribing/topic.js';
import { usePage } from '../page-scope.js';

interface Named {
  nameOf: (topicKey: string) => Topic;
}

/** Each thing that is followed, with how soon it is told, and an end. */
export function FollowedFieldset({ subscriptions, nameOf }: Named & { subscriptions: readonly ReaderSubscription[] }) {
  const { preferences } = usePage().words.subscribing;
  return (
    <fieldset class="mail-preferences__part">
      <legend>{preferences.subscriptions}</legend>
      {subscriptions.length === 0 ? (
        <p class="field__hint">{preferences.none}</p>
      ) : (
        subscriptions.map(subscription => (
          <Followed key={subscription.id} subscription={subscription} topic={nameOf(subscription.topicKey)} />
        ))
      )}
    </fieldset>
  );
}

function Followed({
  subscription: { id, channel, frequency, condition, state },
  topic,
}: {
  subscription: ReaderSubscription;
  topic: Topic;
}) {
  const words = usePage().words.subscribing;
  const field = `subscription-${id}`;
  const name = words.topic[topic.kind](topic.name);
  return (
    <div class="mail-preferences__row">
      <div>
        <label for={field}>
          {name}, {words.channel[channel]}
        </label>
        {condition !== undefined && <p class="field__hint">{words.preferences.onlyIf(condition)}</p>}
        {state === 'pending' && <p class="field__hint">{words.preferences.pending}</p>}
      </div>
      <div class="field">
        <select id={field} name={field} disabled={state === 'pending'}>
          {(channel === 'mail' ? frequencies : [frequency]).map(each => (
            <option key={each} value={each} selected={each === frequency}>
              {words.frequency[channel === 'mail' ? each : 'immediate']}
            </option>
          ))}
          <option value="ended">{words.preferences.end}</option>
        </select>
      </div>
    </div>
  );
}

/** What is not told of, whatever is followed. */
export function MutesFieldset({ mutes, nameOf }: Named & { mutes: readonly string[] }) {
  const words = usePage().words.subscribing;
  if (mutes.length === 0) return null;
  return (
    <fieldset class="mail-preferences__part">
      <legend>{words.preferences.mutes}</legend>
      {mutes.map(key => {
        const topic = nameOf(key);
        return (
          <label class="choice" key={key}>
            <input type="checkbox" name={`unmute-${key}`} value="yes" />
            <span>
              {key.startsWith('person:') ? words.preferences.mutedPerson : words.topic[topic.kind](topic.name)}
              <span class="field__hint">{words.preferences.unmute}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
