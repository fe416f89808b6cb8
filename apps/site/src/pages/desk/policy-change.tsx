import { fieldsOf, policy, wordLists } from '../../domain/moderation/scope-policy.js';
import type { LogLine } from '../../domain/moderation/person-history.js';
import { usePage } from '../page-scope.js';
import { policyNames, policyValue } from './policy-names.js';

/** What somebody has changed in a policy: of a number or a choice what it was and is, of a list which words came and went. */
export function PolicyChange({ line: { action, before, after } }: { line: LogLine }) {
  const { log, policy: own } = usePage().words.moderation;
  if (action !== 'policy') return null;
  const [was, is] = [said(before), said(after)];
  const names = policyNames(own);
  const changed = Object.keys(names).filter(name => was[name] !== is[name]);
  return (
    <ul class="desk-log__changes">
      {changed.map(name => {
        const [from, to] = [policyValue(name, was[name] ?? '', own), policyValue(name, is[name] ?? '', own)];
        return (
          <li key={name} dir="auto">
            {names[name]}:{' '}
            {lists.includes(name) ? [to && `+ ${to}`, from && `− ${from}`].filter(Boolean).join(' · ') : log.change(from || '–', to || '–')}
          </li>
        );
      })}
    </ul>
  );
}

const lists: readonly string[] = wordLists;

const said = (told: unknown) => fieldsOf(policy.catch({}).parse(told));
