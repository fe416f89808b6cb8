import { classes } from '../elements/classes.js';

interface BlockHeadingProps {
  id: string;
  name: string;
  /** Where all of it is; the name itself leads there when nothing else is said. */
  href?: string | undefined;
  all?: string;
  accent?: string | undefined;
}

/** A section of a page opens with a rule and its name. */
export function BlockHeading({ id, name, href, all, accent }: BlockHeadingProps) {
  return (
    <div class={classes('block__head', accent)}>
      <h2 id={id} class="block__name">
        {href && !all ? <a href={href}>{name}</a> : name}
      </h2>
      {href && all && (
        <p class="block__all">
          <a href={href}>{all}</a>
        </p>
      )}
    </div>
  );
}
