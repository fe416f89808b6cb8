// Loaded when somebody begins to write: sends it without leaving the page, and keeps it while its writer is away, as to sign in. What it uses without
// declaring it is of comments.js, which loads it.
let begun = false;

/** Only for this tab, and as long as it is open. A browser that keeps nothing is no reason to stop. */
function kept(act) {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}

export function begin() {
  askWho();
  if (begun) return;
  begun = true;
  const [body, parentId] = JSON.parse(kept(drafts => drafts.getItem(location.pathname)) ?? '[]');
  if (body && !form.body.value) {
    form.body.value = body;
    const item = byId(`comment-${parentId}`);
    if (item) answer(item);
  }
  addEventListener('pagehide', () => {
    const draft = JSON.stringify([form.body.value, form.parentId.value]);
    kept(drafts => (form.body.value ? drafts.setItem(location.pathname, draft) : drafts.removeItem(location.pathname)));
  });
}

/** The page is the same for all; only a script can see whether there is somebody whom nobody knows yet. */
function askWho() {
  for (const field of all('.comment-form__guest input', form)) field.required = !isKnown();
}

/** The answer is the page that comes without a script, too: what it says is taken from it. */
export async function send() {
  const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  const page = parsed(await response.text());
  mark(page);
  if (response.ok) {
    form.reset();
    answer();
  }
  // The comment that was answered is gone: sent again, this is one of its own.
  if (find('#comment-form', page)?.parentId.value === '' && form.parentId.value) answer();
  const title = find('.comment-answer__title', page);
  const told = find('.comment-answer__said', page)?.children ?? [response.redirected ? said.sent : said.sendAway];
  outcome.replaceChildren(...(title ? [Object.assign(document.createElement('strong'), { textContent: title.textContent })] : []), ...told);
  find('[aria-invalid=true]', form)?.focus();
  // The article once more, with what is new on it.
  for (const item of all('.discussion li.comment', page))
    if (!byId(item.id)) show(item, item.parentElement.closest('.comment')?.dataset.id);
  counted.textContent = (find('.discussion__count', page) ?? counted).textContent;
  askWho();
  own();
}

/** What is wrong, at its field. */
function mark(page) {
  for (const error of all('.field__error', form)) error.remove();
  for (const field of all('.field :is(input, textarea)', form)) {
    const told = page.getElementById(field.id);
    const error = page.getElementById(`${field.id}-error`);
    field.ariaInvalid = error ? 'true' : null;
    const hint = byId(`${field.id}-hint`)?.id;
    const about = error ? told.getAttribute('aria-describedby') : hint;
    if (about) field.setAttribute('aria-describedby', about);
    else field.removeAttribute('aria-describedby');
    if (error) field.after(error);
  }
}
