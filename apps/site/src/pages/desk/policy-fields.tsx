import type { PolicyFields, wordLists } from '../../domain/moderation/scope-policy.js';
import { usePage } from '../page-scope.js';
import { faulty, FieldFault } from './field-fault.js';

interface FieldProps {
  name: string;
  fields: PolicyFields;
  errors: Readonly<Record<string, string>>;
}

type Option = readonly [value: string, name: string];

/** A number, or one of these; empty where the scope leaves it to the next wider one. */
export function PolicyField({
  name,
  label,
  options,
  empty,
  fields,
  errors,
}: FieldProps & { label: string; options?: readonly Option[]; empty: (name: string) => string }) {
  const common = { class: 'desk-field', id: name, name, ...faulty({ id: name, error: errors[name] }) };
  const value = fields[name] ?? '';
  return (
    <p class="desk-policy__field">
      <label for={name}>{label}</label>
      {options ? (
        <select {...common}>
          <option value="">{empty(name)}</option>
          {options.map(([option, text]) => (
            <option key={option} value={option} selected={option === value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} value={value} inputMode="decimal" autocomplete="off" placeholder={empty(name)} />
      )}
      <FieldFault id={name} error={errors[name]} />
    </p>
  );
}

export function PolicyWords({ name, fields, errors }: FieldProps & { name: (typeof wordLists)[number] }) {
  const { policy } = usePage().words.moderation;
  const [label, hint] = policy.lists[name];
  return (
    <div class="desk-policy__words">
      <label for={name}>{label}</label>
      <textarea
        class="desk-field"
        id={name}
        name={name}
        rows={6}
        dir="auto"
        value={fields[name] ?? ''}
        {...faulty({ id: name, error: errors[name] })}
      />
      <FieldFault id={name} error={errors[name]} />
      <span class="field__hint">{hint}</span>
      <label class="desk-check">
        <input type="checkbox" name={`${name}-said`} checked={fields[`${name}-said`] === 'on'} />
        <span>{policy.listCounts}</span>
      </label>
    </div>
  );
}
