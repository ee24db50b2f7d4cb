import type { Language } from '../../titan-map/schema/common.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { activeEmbeds } from '../booking.ts';
import { disclaimersFor } from '../data/disclaimers.ts';
import { builtinPath } from '../i18n/paths.ts';
import { texts } from '../i18n/texts.ts';
import type { IconName } from '../icons.ts';

/** A page that every visitor is owed, in one language. */
export interface Notice {
  name: 'privacy' | 'disclaimers';
  lang: Language;
  /** Address with a slash at both ends. */
  path: string;
  title: string;
  description: string;
  lead: string;
  icon: IconName;
  sections: readonly { id: string; title: string; text: readonly string[] }[];
}

function privacy(map: TitanMap, lang: Language): Notice {
  const { business, site } = map;
  const t = texts(lang).privacy;
  const uses = {
    turnstile: site.leads.turnstile !== undefined,
    scheduler: activeEmbeds(map.bookingPaths).length > 0,
    referrals: site.referrals !== undefined,
    program: site.referrals?.tag?.name ?? null,
  };
  return {
    name: 'privacy',
    lang,
    path: builtinPath('privacy', lang, site.languages),
    title: t.title,
    description: t.description,
    lead: t.lead(business.name),
    icon: 'shield',
    sections: t.sections(business.name, business.email, uses),
  };
}

function disclaimers({ business, site }: TitanMap, lang: Language, connected: boolean): Notice {
  const t = texts(lang).disclaimers;
  return {
    name: 'disclaimers',
    lang,
    path: builtinPath('disclaimers', lang, site.languages),
    title: t.title,
    description: t.description,
    lead: t.lead,
    icon: 'info',
    sections: disclaimersFor(business.name, lang, connected).map(({ id, title, text }) => ({
      id,
      title,
      text: [text],
    })),
  };
}

/**
 * What every visitor is owed: privacy and disclaimers, in each language of the site.
 * @param map map of the site
 * @param connected whether evidence has opened what the site may say about a connection
 * @throws {BrokenData} when data of the theme cannot be used
 */
export function noticesOf(map: TitanMap, connected: boolean): Notice[] {
  return map.site.languages.flatMap((lang) => [privacy(map, lang), disclaimers(map, lang, connected)]);
}

/**
 * A notice as programs read it.
 * @param notice page
 * @param about `site`: id of the site; `today`: day that it was built for, YYYY-MM-DD
 */
export function noticeTwin(
  { name, lang, title, description, lead, sections }: Notice,
  about: { site: string; today: string },
) {
  return { version: 1, ...about, page: name, audience: 'public', lang, title, description, lead, sections };
}
