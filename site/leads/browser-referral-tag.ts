import { onAccepted } from './browser-accepted.ts';
import { optedOut } from './browser-privacy.ts';
import { loadScript } from './browser-script.ts';
import { type ReferralConsent, referralConsents } from './referral.ts';

/** Script of the vendor of a referral program, and the event that it waits for. */
export interface ReferralTag {
  src: string;
  event: string;
}

/** What the vendor is told of a request, by the names that such vendors use. */
interface ReferralEvent {
  advocate_code: string;
  email?: string;
}

const place = 'truecopy-referral-event';

/** Asks about the vendor beside a code that has been filled in. Nobody is asked who has said no in the browser already. */
function showQuestions(): void {
  for (const question of document.querySelectorAll<HTMLFieldSetElement>('.referral-consent')) {
    const field = question.form?.elements.namedItem('referral_code');
    if (!(field instanceof HTMLInputElement)) continue;
    const update = () => {
      question.hidden = field.value.trim() === '';
      // What is not asked is not answered.
      question.disabled = question.hidden;
    };
    field.addEventListener('input', update);
    update();
  }
}

function eventOf(fields: URLSearchParams): ReferralEvent | null {
  const consent: ReferralConsent = referralConsents.find((one) => one === fields.get('referral_consent')) ?? 'no';
  const code = fields.get('referral_code')?.trim();
  if (consent === 'no' || !code) return null;
  const email = consent === 'code-and-email' ? fields.get('email')?.trim() : undefined;
  return { advocate_code: code, ...(email ? { email } : {}) };
}

/** Loads the vendor's script and tells it of a request, through the data layer that tags read and as an event. */
async function tell(tag: ReferralTag, event: ReferralEvent): Promise<void> {
  try {
    await loadScript(tag.src);
  } catch {
    // The office has the code with the request.
    return;
  }
  const page = window as { dataLayer?: object[] };
  page.dataLayer ??= [];
  page.dataLayer.push({ event: tag.event, ...event });
  document.dispatchEvent(new CustomEvent(tag.event, { detail: event, bubbles: true }));
}

/** Tells the vendor of the request that the page before this one has sent. */
function tellNoted(tag: ReferralTag): void {
  try {
    const noted = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    if (noted) void tell(tag, JSON.parse(noted));
  } catch {
    // Storage is switched off, so nothing was noted.
  }
}

/**
 * Asks visitors with a referral code whether the vendor may be told, and tells it of accepted requests of those who said
 * yes. Its script is loaded for nobody else, and not before. A visitor who leaves for the page that thanks takes the
 * event along, so that the vendor's script is not cut off.
 * @param tag tag of the map
 */
export function askForTag(tag: ReferralTag): void {
  if (optedOut()) return;
  showQuestions();
  tellNoted(tag);
  onAccepted(({ fields, leaving }) => {
    const event = eventOf(fields);
    if (!event) return;
    try {
      if (leaving) sessionStorage.setItem(place, JSON.stringify(event));
      else void tell(tag, event);
    } catch {
      // Storage is switched off. The office has the code with the request.
    }
  });
}
