import { opticalSize } from '../../domain/text/optical-size.js';
import type { ShownStrip, StripEntry } from '../../domain/advertising/sponsors-strip.js';
import { sponsorshipUrl } from '../../domain/advertising/sponsorship-url.js';
import { classes } from '../elements/classes.js';

/** Who makes the paper possible: what they are is said first, then who, tier after tier. Nothing at all where nobody stands. */
export function SponsorsStrip({ strip }: { strip?: ShownStrip | undefined }) {
  if (!strip) return null;
  return (
    <aside class="sponsors" aria-labelledby="sponsors">
      <p id="sponsors" class="sponsors__label">
        {strip.label}
      </p>
      {strip.tiers.map(({ tier, label, entries }) => (
        <div key={tier} class={`sponsors__tier sponsors__tier--${tier}`}>
          {label !== undefined && <p class="sponsors__tier-label">{label}</p>}
          <ul>
            {entries.map(entry => (
              <li key={entry.id}>
                <a href={sponsorshipUrl(entry.clickPath)} rel="sponsored noopener">
                  <Sponsor entry={entry} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </aside>
  );
}

/** The logo at the size that its form asks for, or the name. One that has no form for a dark page keeps its light ground there. */
function Sponsor({ entry: { name, logo, tier } }: { entry: StripEntry }) {
  const src = sponsorshipUrl(logo?.light.url);
  if (!logo || src === undefined) return <span class="sponsors__name">{name}</span>;
  const dark = sponsorshipUrl(logo.dark?.url);
  return (
    <picture class={classes('sponsors__logo', dark === undefined && 'sponsors__logo--on-light')}>
      {logo.dark && dark !== undefined && <source media="(prefers-color-scheme: dark)" srcset={dark} {...opticalSize(logo.dark, tier)} />}
      <img src={src} {...opticalSize(logo.light, tier)} alt={logo.alt} loading="lazy" decoding="async" />
    </picture>
  );
}
