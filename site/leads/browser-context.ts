import { optedOut } from './browser-privacy.ts';

const place = 'truecopy-arrival';

const campaignParameters = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content', 'campaign'];
const clickParameters = ['gclid', 'gbraid', 'wbraid', 'msclkid', 'fbclid'];

/** Client id of Google Analytics, from its first-party cookie GA1.1.<id>.<time>, where the site set one. */
function analyticsClient(): string {
  return /(?:^|;\s*)_ga=GA\d+\.\d+\.(\d+\.\d+)/.exec(document.cookie)?.[1] ?? '';
}

/** What the address of this page says of the way here. */
function here(): Record<string, string> {
  const parameters = new URLSearchParams(location.search);
  const wanted = optedOut() ? campaignParameters : [...campaignParameters, ...clickParameters];
  const found = Object.fromEntries(wanted.map((name) => [name, parameters.get(name) ?? '']));
  const elsewhere = document.referrer !== '' && new URL(document.referrer).origin !== location.origin;
  return {
    ...found,
    landing_url: optedOut() ? '' : location.href,
    referrer: elsewhere && !optedOut() ? document.referrer : '',
  };
}

/** Notes how this visit began. It stays in this tab and ends with it, and is not noted against the visitor's wish. */
function arrival(): Record<string, string> {
  if (optedOut()) return here();
  try {
    const noted = sessionStorage.getItem(place);
    if (noted) return JSON.parse(noted);
    sessionStorage.setItem(place, JSON.stringify(here()));
  } catch {
    // Storage is switched off; the address of this page has to do.
  }
  return here();
}

/** Context of a request by field: this page, and the link or advertisement that the visit began with. */
export function arrivalFields(): Record<string, string> {
  const now = here();
  const marked = [...campaignParameters, ...clickParameters].some((name) => now[name]);
  return {
    ...(marked ? now : arrival()),
    page_url: location.href,
    ga_client_id: optedOut() ? '' : analyticsClient(),
  };
}

arrival();
