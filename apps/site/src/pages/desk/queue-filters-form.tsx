import type { PublicSection } from '#contracts';
import { isFiltered, type QueueFilters, queueAddress } from '../../domain/moderation/queue-address.js';
import { usePage } from '../page-scope.js';

/** Which comments; a plain form whose fields become the page's address. */
export function QueueFiltersForm({ filters, sections }: { filters: QueueFilters; sections: readonly PublicSection[] }) {
  const { filters: own, found } = usePage().words.moderation;
  const named = sections.toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <details class="desk-filters" open={isFiltered(filters)}>
      <summary>{isFiltered(filters) ? own.hide : own.show}</summary>
      <form method="get" action="/moderation">
        <input type="hidden" name="queue" value={filters.queue} />
        <Choice name="reason" label={own.reason} any={own.anyReason} options={Object.entries(found)} chosen={filters.reason} />
        <Choice
          name="section"
          label={own.section}
          any={own.anySection}
          options={named.map(({ id, name }) => [id, name])}
          chosen={filters.section}
        />
        <Field name="person" label={own.person} value={filters.person} />
        <Field name="from" label={own.from} value={filters.from} type="date" />
        <Field name="to" label={own.to} value={filters.to} type="date" />
        <p class="desk-filters__send">
          <button class="button">{own.apply}</button>
          {isFiltered(filters) && (
            <a class="button" href={queueAddress({ queue: filters.queue })}>
              {own.clear}
            </a>
          )}
        </p>
      </form>
    </details>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  any: string;
  options: readonly (readonly [value: string, name: string])[];
  chosen: string | undefined;
}

function Choice({ name, label, any, options, chosen }: ChoiceProps) {
  return (
    <p>
      <label for={`filter-${name}`}>{label}</label>
      <select class="desk-field" id={`filter-${name}`} name={name}>
        <option value="">{any}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

function Field({
  name,
  label,
  value = '',
  type = 'text',
}: {
  name: string;
  label: string;
  value?: string | undefined;
  type?: 'text' | 'date';
}) {
  return (
    <p>
      <label for={`filter-${name}`}>{label}</label>
      {type === 'date' ? (
        <input class="desk-field" id={`filter-${name}`} name={name} type="date" value={value} />
      ) : (
        <input class="desk-field" id={`filter-${name}`} name={name} value={value} autocomplete="off" />
      )}
    </p>
  );
}
