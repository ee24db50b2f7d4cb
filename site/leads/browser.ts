/** Runs in the browser beside the lead form, which works without it. It sends the form without leaving the page. */
import { tellAccepted } from './browser-accepted.ts';
import { arrivalFields } from './browser-context.ts';
import { forget, keep, kept, type UnsentRequest } from './browser-unsent.ts';

/** Hidden field of the Turnstile widget, whose value changes from time to time. */
const turnstileField = 'cf-turnstile-response';

interface FormWords {
  submit: string;
  sending: string;
  invalid: string;
  kept: string;
  keptForLater: string;
  keptSent: string;
}

type Answer = { is: 'accepted' } | { is: 'refused'; errors: Record<string, string> } | { is: 'unreached' };

const answerTime = 20_000;
const firstRetry = 10_000;
const longestRetry = 300_000;

const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function post(action: string, body: string): Promise<Answer> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      body,
      signal: AbortSignal.timeout(answerTime),
    });
    const answer: { ok: boolean; errors?: Record<string, string> } = await response.json();
    if (answer.ok) return { is: 'accepted' };
    return response.status < 500 ? { is: 'refused', errors: answer.errors ?? {} } : { is: 'unreached' };
  } catch {
    return { is: 'unreached' };
  }
}

function enhance(form: HTMLFormElement): void {
  const words: FormWords = JSON.parse(form.dataset.words ?? '{}');
  const thanks = form.dataset.thanks ?? '/';
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  const notice = form.querySelector<HTMLElement>('.form-notice');
  if (!button || !notice) return;

  let busy = false;
  let sent = { words: '', key: '' };
  let wait = firstRetry;
  let timer = 0;
  // The server words what is wrong, here and for browsers without a script.
  form.noValidate = true;

  const say = (text: string) => {
    notice.textContent = text;
    notice.hidden = text === '';
  };

  const setBusy = (value: boolean) => {
    busy = value;
    button.disabled = value;
    button.textContent = value ? words.sending : words.submit;
  };

  const showErrors = (errors: Record<string, string>) => {
    let first: HTMLElement | null = null;
    for (const slot of form.querySelectorAll<HTMLElement>('.field-error')) {
      const input = form.elements.namedItem(slot.dataset.for ?? '');
      const text = errors[slot.dataset.for ?? ''] ?? '';
      slot.textContent = text;
      slot.hidden = text === '';
      if (!(input instanceof HTMLElement)) continue;
      if (text) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
      if (text) first ??= input;
    }
    say(errors.form ?? (first ? words.invalid : ''));
    (first ?? notice).focus();
  };

  const typedWords = (): string => {
    const fields = new FormData(form);
    fields.delete('idempotency_key');
    fields.delete(turnstileField);
    return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)])).toString();
  };

  const compose = (): string => {
    const typed = typedWords();
    // A key stands for these words: pressed twice it is one request, changed it is another.
    if (typed !== sent.words) sent = { words: typed, key: newKey() };
    const all = new URLSearchParams(typed);
    all.set('idempotency_key', sent.key);
    all.set('form_seconds', (performance.now() / 1000).toFixed(1));
    const robotCheck = new FormData(form).get(turnstileField);
    if (robotCheck) all.set(turnstileField, String(robotCheck));
    for (const [name, value] of Object.entries(arrivalFields())) if (!all.get(name)) all.set(name, value);
    return all.toString();
  };

  const settle = (request: UnsentRequest, answer: Answer, visible: boolean) => {
    if (answer.is === 'unreached') {
      keep(request);
      say(words.kept);
      if (visible) notice.focus();
      clearTimeout(timer);
      timer = window.setTimeout(resend, wait);
      wait = Math.min(wait * 2, longestRetry);
      return;
    }
    forget(request.key);
    if (answer.is === 'refused') {
      if (!visible) fill(form, request.body);
      showErrors(answer.errors);
      return;
    }
    tellAccepted({ fields: new URLSearchParams(request.body), leaving: visible });
    if (visible) {
      location.assign(thanks);
    } else {
      // What the visitor may have written since stays.
      if (request.key === sent.key && typedWords() === sent.words) form.reset();
      showErrors({});
      say(words.keptSent);
    }
  };

  const resend = async () => {
    const request = kept(Date.now());
    if (!request || busy || request.action !== form.action) return;
    say(words.keptForLater);
    setBusy(true);
    const answer = await post(request.action, request.body);
    setBusy(false);
    settle(request, answer, false);
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    const request = { action: form.action, body: compose(), key: sent.key, at: Date.now() };
    setBusy(true);
    // Kept before it is sent: a page that is closed meanwhile still has it.
    keep(request);
    const answer = await post(request.action, request.body);
    setBusy(false);
    settle(request, answer, true);
  });

  window.addEventListener('online', () => {
    wait = firstRetry;
    void resend();
  });
  window.addEventListener('pageshow', () => setBusy(false));
  void resend();
}

/** Puts the words of a kept request back into a form, where nothing else has been written. */
function fill(form: HTMLFormElement, body: string): void {
  for (const [name, value] of new URLSearchParams(body)) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = true;
    else if ((input instanceof HTMLInputElement && input.type !== 'hidden') || isWordField(input))
      input.value ||= value;
  }
}

const isWordField = (input: unknown): input is HTMLTextAreaElement | HTMLSelectElement =>
  input instanceof HTMLTextAreaElement || input instanceof HTMLSelectElement;

const forms = document.querySelectorAll<HTMLFormElement>('form.lead-form');
for (const form of forms) enhance(form);
