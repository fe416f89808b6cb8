import { categories, type Category, channels, type Channel, type ReaderPreferences } from '../../domain/subscribing/reader-preferences.js';
import { timeZones } from '../../domain/subscribing/time-zones.js';
import { weekdayNames } from '../../domain/subscribing/weekday-names.js';
import { usePage } from '../page-scope.js';
import { describedBy, Field } from './field.js';

export type PreferencesErrors = Readonly<Partial<Record<'zone' | 'quiet' | 'digestAt' | 'digestWeekday', string>>>;

/** A table of what may come, and where: a channel as a whole, and each kind of thing in it. */
export function ChannelsFieldset({ preferences }: { preferences: ReaderPreferences['preferences'] }) {
  const words = usePage().words.subscribing;
  const own = words.preferences;
  return (
    <fieldset class="mail-preferences__part">
      <legend>{own.channels}</legend>
      <table class="mail-preferences__channels">
        <thead>
          <tr>
            <td />
            {channels.map(channel => (
              <th key={channel} scope="col" id={`channel-${channel}`}>
                {words.channel[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row id="all" name={own.all} isOn={channel => preferences[channel]} />
          {categories.map(category => (
            <Row
              key={category}
              id={category}
              name={own.byCategory[category]}
              isOn={channel => preferences.byCategory[category]?.[channel] ?? true}
            />
          ))}
        </tbody>
      </table>
      <p class="field__hint">{own.channelsHint}</p>
    </fieldset>
  );
}

function Row({ id, name, isOn }: { id: Category | 'all'; name: string; isOn: (channel: Channel) => boolean }) {
  return (
    <tr>
      <th scope="row" id={`category-${id}`}>
        {name}
      </th>
      {channels.map(channel => (
        <td key={channel}>
          <label class="choice">
            <input
              type="checkbox"
              name={`${id}-${channel}`}
              value="yes"
              checked={isOn(channel)}
              aria-labelledby={`category-${id} channel-${channel}`}
            />
          </label>
        </td>
      ))}
    </tr>
  );
}

/** When what may come does come: all in the reader's own time. */
export function TimesFieldset({ preferences, errors }: { preferences: ReaderPreferences; errors: PreferencesErrors }) {
  const { paper, words } = usePage();
  const own = words.subscribing.preferences;
  const { digestAt, digestWeekday, zone, quiet } = preferences;
  const clock = (id: string, value: string, error?: string, hint?: string) => (
    <input id={id} name={id} type="time" value={value} {...describedBy(id, { error, hint })} />
  );
  return (
    <fieldset class="mail-preferences__part">
      <legend>{own.times}</legend>
      <div class="mail-preferences__times">
        <Field id="digestAt" label={own.digestAt} error={errors.digestAt}>
          {clock('digestAt', digestAt, errors.digestAt)}
        </Field>
        <Field id="digestWeekday" label={own.digestWeekday} error={errors.digestWeekday}>
          <select id="digestWeekday" name="digestWeekday" {...describedBy('digestWeekday', { error: errors.digestWeekday })}>
            {weekdayNames(paper.locale).map((name, at) => (
              <option key={name} value={at + 1} selected={at + 1 === digestWeekday}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field id="quietFrom" label={own.quietFrom} error={errors.quiet} hint={own.quietHint}>
          {clock('quietFrom', quiet?.from ?? '', errors.quiet, own.quietHint)}
        </Field>
        <Field id="quietUntil" label={own.quietUntil}>
          {clock('quietUntil', quiet?.until ?? '')}
        </Field>
        <Field id="zone" label={own.zone} error={errors.zone}>
          <select id="zone" name="zone" {...describedBy('zone', { error: errors.zone })}>
            {timeZones(zone).map(each => (
              <option key={each} value={each} selected={each === zone}>
                {each.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </fieldset>
  );
}
