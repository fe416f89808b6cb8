import { usePage } from '../page-scope.js';

/** Which keys do what; and the switch for whoever speaks to the computer, to whom single keys are a trap (WCAG 2.1.4). */
export function KeyLegend() {
  const { keys } = usePage().words.moderation;
  return (
    <details class="desk-keys" open hidden data-scripted="">
      <summary>{keys.title}</summary>
      <div class="desk-keys__all">
        <dl>
          {keys.legend.map(([key, what]) => (
            <div key={key}>
              <dt>
                {key.split(' ').map(name => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" data-keys="" checked />
          <span>{keys.on}</span>
        </label>
      </div>
    </details>
  );
}
