import { classes } from '../elements/classes.js';
import { Link } from '../elements/link.js';

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
        {href && !all ? <Link to={href}>{name}</Link> : name}
      </h2>
      {href && all && (
        <p class="block__all">
          <Link to={href}>{all}</Link>
        </p>
      )}
    </div>
  );
}
