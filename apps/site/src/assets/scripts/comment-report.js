// Loaded when somebody reports for the first time: the form of the page that the link leads to, in its place under the comment. What it uses without
// declaring it is of comments.js, which loads it.
export function report(link) {
  const item = link.closest('.comment');
  const letter = find(':scope > .report-form', item) ?? lay(item);
  letter.hidden = !letter.hidden;
  link.ariaExpanded = !letter.hidden;
}

/** Beside what may be shown anew at any time, so that what is typed stays. */
function lay(item) {
  const letter = copyOf('.report-form');
  const outcome = copyOf('.comment-form__outcome');
  // Whoever reports something illegal signs (DSA, Art. 16).
  on(letter, 'change', () => {
    const who = find('.report-form__who', letter);
    who.hidden = letter.reason.value !== 'illegal';
    for (const field of all('input', who)) field.required = !(field.disabled = who.hidden);
  });
  on(letter, 'submit', event => {
    event.preventDefault();
    if (letter.ariaBusy) return;
    // Two at once would be of two people, where the first answer makes a guest of a stranger.
    letter.ariaBusy = true;
    sendReport(item, letter, outcome)
      .catch(why => tell(outcome, why))
      .finally(() => (letter.ariaBusy = null));
  });
  item.firstElementChild.after(letter, outcome);
  return letter;
}

async function sendReport({ dataset: { id } }, letter, outcome) {
  const filled = Object.fromEntries([...new FormData(letter)].filter(([, value]) => value));
  const { receipt = '' } = await ask('POST', `${id}/reports`, filled);
  letter.hidden = true;
  outcome.textContent = `${said.reported} ${receipt}`;
}
