/** Runs in the browser on every page of a site with a referral program: finds the code, shows it, fills it in. */
import { optedOut } from './browser-privacy.ts';
import { askForTag, type ReferralTag } from './browser-referral-tag.ts';
import { codeInAddress, type ReferralLink } from './referral.ts';

/** What the page says of the program, as JSON in the banner. */
export interface ReferralPage {
  link: ReferralLink;
  tag: ReferralTag | null;
  words: { copied: string; copyFailed: string };
}

const place = 'truecopy-referral';

/** How long a code is remembered, in milliseconds: as long as people take to think about a new furnace. */
const longest = 30 * 24 * 3600 * 1000;

interface Remembered {
  code: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The code of this visit: from the address of the page, or remembered from an earlier page, where the visitor lets us. */
function currentCode(link: ReferralLink): string | null {
  const here = codeInAddress(location.href, link);
  try {
    if (optedOut()) {
      localStorage.removeItem(place);
      return here;
    }
    if (here) {
      localStorage.setItem(place, JSON.stringify({ code: here, at: Date.now() } satisfies Remembered));
      return here;
    }
    const earlier: Remembered | null = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (earlier && Date.now() - earlier.at <= longest) return earlier.code;
    localStorage.removeItem(place);
  } catch {
    // Storage is full or switched off; the address of this page has to do.
  }
  return here;
}

function showBanner(banner: HTMLElement, code: string, words: ReferralPage['words']): void {
  const shown = banner.querySelector<HTMLElement>('.referral-code');
  const copy = banner.querySelector<HTMLButtonElement>('button');
  const status = banner.querySelector<HTMLElement>('[role=status]');
  if (!shown || !copy || !status) return;
  shown.textContent = code;
  copy.hidden = false;
  banner.hidden = false;
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code);
      status.textContent = words.copied;
    } catch {
      getSelection()?.selectAllChildren(shown);
      status.textContent = words.copyFailed;
    }
  });
}

/** Fills the code into the forms of this page, save for one that is shown again with what the visitor typed. */
function fillIn(code: string): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.lead-form')) {
    const field = form.elements.namedItem('referral_code');
    const shownAgain = form.querySelector('.form-notice:not([hidden])') !== null;
    if (field instanceof HTMLInputElement && !shownAgain) field.value ||= code;
  }
}

const banner = document.querySelector<HTMLElement>('.referral');
if (banner) {
  const page: ReferralPage = JSON.parse(banner.dataset.page ?? '{}');
  const code = currentCode(page.link) ?? banner.querySelector('.referral-code')?.textContent;
  if (code) {
    showBanner(banner, code, page.words);
    fillIn(code);
  }
  if (page.tag) askForTag(page.tag);
}
