import { pressOfEnter } from '../../domain/editing/press-of-enter.js';

/**
 * To stand first in a form: on Enter in a field of one line a browser presses the form's first button, whatever that field belongs to. This one asks for
 * nothing, and the form comes back as it was typed; saving instead would put a slip before readers, or drop the reason of a step. A form of its own for
 * each step would take the step without what was typed beside it. Nobody is to press it knowingly: it is out of sight, and out of the order of Tab.
 */
export function EnterButton() {
  return <button class="unseen" name="do" value={pressOfEnter} tabIndex={-1} aria-hidden="true" data-enter="" />;
}
