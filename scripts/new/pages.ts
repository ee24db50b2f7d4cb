import { inLanguage, offerState } from '../../titan-map/lookup.ts';
import type { Language, Localized } from '../../titan-map/schema/common.ts';
import type { Service, TitanMap, Zone } from '../../titan-map/schema/titan-map.ts';
import { slug } from '../../titan-map/slug.ts';
import type { Source } from '../../titan-map/source.ts';
import { pageText, type StarterPage } from './page-file.ts';
import { pageTexts } from './page-texts.ts';

/** Longest title and description that the head of a page may have. */
const longest = { title: 70, description: 170 };

function fit(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:.–-]+$/, '')}…`;
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/** Words of a person as a paragraph, not taken for markup or code. */
function paragraph(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A note to whoever edits the page; visitors do not see it. */
const note = (text: string) => `{/* ${text.replaceAll('*/', '* /')} */}`;

/** Writes the starter pages of a site in one of its languages. */
class PageWriter {
  readonly #map: TitanMap;
  readonly #today: string;
  readonly #lang: Language;
  readonly #about: ReadonlyMap<string, Localized>;
  readonly #first: Language;

  constructor(
    map: TitanMap,
    { lang, about, today }: { lang: Language; about: ReadonlyMap<string, Localized>; today: string },
  ) {
    this.#about = about;
    this.#map = map;
    this.#today = today;
    this.#lang = lang;
    this.#first = map.site.languages[0] ?? 'en';
  }

  get #t() {
    return pageTexts(this.#lang);
  }

  #say(value: Localized, lang = this.#lang): string {
    return inLanguage(value, lang);
  }

  #list(words: readonly string[]): string {
    return new Intl.ListFormat(this.#lang, { type: 'conjunction' }).format(words);
  }

  /** Address of a page of this language by its path below the language. */
  #link(path: string): string {
    return `${this.#lang === this.#first ? '' : `/${this.#lang}`}/${path}/`;
  }

  get #trades(): string {
    return capital(this.#list(this.#map.business.trades.map((trade) => this.#t.trades[trade])));
  }

  get #place(): string {
    const { city, region } = this.#map.business.address;
    return `${city}, ${region}`;
  }

  get #live(): string[] {
    return this.#map.offers.filter((offer) => offerState(offer, this.#today) === 'live').map(({ id }) => id);
  }

  #answersAtAnyHour(): boolean {
    return this.#map.business.emergencyHours === '24/7';
  }

  /** Every page, under the paths of its language. */
  pages(): StarterPage[] {
    const { services, zones, offers, memberships } = this.#map;
    return [
      this.#home(),
      this.#services(),
      ...services.map((service) => this.#service(service)),
      this.#areas(),
      ...zones.map((zone) => this.#area(zone)),
      ...(offers.length > 0 ? [this.#offers()] : []),
      ...(memberships.length > 0 ? [this.#plan()] : []),
      this.#contact(),
    ];
  }

  #page(path: (lang: Language) => string, head: StarterPage['head'], body: StarterPage['body']): StarterPage {
    const own = path(this.#lang);
    return {
      id: this.#lang === this.#first ? own : `${this.#lang}/${own}`,
      original: path(this.#first),
      head: { ...head, title: fit(head.title, longest.title), description: fit(head.description, longest.description) },
      body,
    };
  }

  #home(): StarterPage {
    const { business, services, memberships } = this.#map;
    const t = this.#t.home;
    return this.#page(
      () => 'index',
      {
        title: this.#t.in(this.#trades, this.#place),
        description: this.#say(business.description),
        kind: 'home',
        heading: this.#say(business.tagline),
        lead: this.#say(business.description),
        services: services
          .filter(({ status }) => status === 'active')
          .slice(0, 6)
          .map(({ id }) => id),
        offers: this.#live,
        memberships: memberships.map(({ id }) => id),
      },
      [
        `## ${t.reach}`,
        t.call,
        this.#answersAtAnyHour() && t.anyHour,
        t.form,
        t.where(this.#link(this.#t.paths.areas)),
      ],
    );
  }

  #services(): StarterPage {
    const { services } = this.#map;
    const names = services.filter(({ status }) => status === 'active').map(({ name }) => this.#say(name));
    return this.#page(
      (lang) => `${pageTexts(lang).paths.services}/index`,
      {
        title: this.#t.services.title(this.#trades),
        description: this.#t.services.description(this.#list(names)),
        kind: 'services',
        lead: this.#t.services.lead,
        nav: { label: this.#t.nav.services, order: 10 },
      },
      [this.#t.services.body],
    );
  }

  #service({ id, name, summary, status, synonyms, emergency }: Service): StarterPage {
    const t = this.#t.service;
    const own = this.#say(name);
    const path = (lang: Language) =>
      `${pageTexts(lang).paths.services}/${lang === this.#first ? id : slug(this.#say(name, lang))}`;
    const hint = note(t.hint(synonyms.join(', ')));
    if (status !== 'active') {
      const { heading, lead, body } = t.paused;
      const head = { title: heading(own), description: lead, kind: 'service' as const, lead, services: [id] };
      return this.#page(path, head, [hint, body]);
    }
    const byPhone = this.#map.capacityRules.some(
      ({ when, paths }) => when.services?.includes(id) && paths.every((each) => this.#kindOf(each) === 'call'),
    );
    const priced = this.#map.pricebook.some((item) => item.service === id);
    return this.#page(
      path,
      {
        title: this.#t.in(own, this.#place),
        description: this.#say(summary),
        kind: 'service',
        heading: own,
        lead: this.#say(summary),
        services: [id],
      },
      [
        hint,
        `## ${t.ask}`,
        byPhone ? t.byPhone : t.online,
        emergency && this.#answersAtAnyHour() && t.anyHour,
        priced && `## ${t.cost}`,
        priced && `<PriceTable service="${id}" />`,
      ],
    );
  }

  #kindOf(path: string): string | undefined {
    return this.#map.bookingPaths.find(({ id }) => id === path)?.kind;
  }

  #areas(): StarterPage {
    const t = this.#t.areas;
    const states = new Set(this.#map.zones.map(({ status }) => status));
    const labels = (['active', 'emergency-only', 'paused', 'expansion'] as const).filter((state) => states.has(state));
    return this.#page(
      (lang) => `${pageTexts(lang).paths.areas}/index`,
      {
        title: t.title(this.#list(this.#map.business.trades.map((trade) => this.#t.trades[trade]))),
        description: t.description,
        kind: 'areas',
        lead: t.lead,
        nav: { label: this.#t.nav.areas, order: 20 },
      },
      [
        labels.length > 1 && `## ${t.labels}`,
        labels.length > 1 && labels.map((state) => `- ${t.label[state]}`).join('\n'),
        t.border,
      ],
    );
  }

  #area({ id, name, cities, status }: Zone): StarterPage {
    const t = this.#t.area[status];
    const about = this.#about.get(id);
    const here = this.#map.services.filter(
      (service) =>
        service.status === 'active' &&
        (service.zones === undefined || service.zones.includes(id)) &&
        (status === 'active' || (status === 'emergency-only' && service.emergency)),
    );
    return this.#page(
      (lang) => `${pageTexts(lang).paths.areas}/${id}`,
      {
        title: t.title(name, this.#trades),
        description: t.description(this.#list(cities)),
        kind: 'area',
        heading: t.heading(name),
        lead: t.lead,
        zones: [id],
        services: here.map((service) => service.id),
      },
      [about === undefined ? note(this.#t.areaHint) : paragraph(this.#say(about)), t.body],
    );
  }

  #offers(): StarterPage {
    const t = this.#t.offers;
    const description = t.description(this.#map.business.name);
    const nav = { label: this.#t.nav.offers, order: 30 };
    return this.#page(
      (lang) => `${pageTexts(lang).paths.offers}/index`,
      { title: t.title, description, kind: 'offers', lead: t.lead, nav },
      [t.body],
    );
  }

  #plan(): StarterPage {
    const t = this.#t.plan;
    const names = this.#map.memberships.map(({ name }) => this.#say(name));
    return this.#page(
      (lang) => pageTexts(lang).paths.plan,
      {
        title: t.title(this.#list(names)),
        description: t.description(this.#map.business.name),
        kind: 'membership',
        lead: t.lead,
        memberships: this.#map.memberships.map(({ id }) => id),
        nav: { label: this.#t.nav.plan, order: 40 },
      },
      [t.body],
    );
  }

  #contact(): StarterPage {
    const t = this.#t.contact;
    const { business, capacityRules } = this.#map;
    const promise = capacityRules.find((rule) => rule.promise?.kind === 'call-back')?.promise?.hours;
    return this.#page(
      (lang) => pageTexts(lang).paths.contact,
      {
        title: t.title(business.name),
        description: t.description(business.name),
        kind: 'contact',
        lead: t.lead,
        nav: { label: this.#t.nav.contact, order: 90 },
      },
      [
        `${this.#t.home.call}${this.#answersAtAnyHour() ? ` ${this.#t.home.anyHour}` : ''}`,
        this.#t.home.form,
        promise !== undefined && t.promise(promise),
        t.help,
        t.address,
        t.write,
      ],
    );
  }
}

/** What starter pages are written with beside the map. */
interface StarterFacts {
  /** What is true of a zone alone, by its id. */
  about: ReadonlyMap<string, Localized>;
  /** Calendar day on which they are written, YYYY-MM-DD. */
  today: string;
}

/**
 * Writes the starter pages of a site: home, services, areas, contact, and one for each service and zone, in each language.
 * They say what the map says and nothing else.
 * @param folder path of the folder of the pages, as messages call it
 * @param map a valid map
 * @param facts what the map does not hold
 */
export function starterPages(folder: string, map: TitanMap, { about, today }: StarterFacts): Source[] {
  const [first = 'en'] = map.site.languages;
  return map.site.languages.flatMap((lang) =>
    new PageWriter(map, { lang, about, today }).pages().map((page) => ({
      file: `${folder}/${page.id}.mdx`,
      text: pageText(page, lang === first ? null : lang, today),
    })),
  );
}
