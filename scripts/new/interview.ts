import { z } from 'zod';
import { answers } from '../../titan-map/intake/answers.ts';
import { readShape } from '../../titan-map/issues.ts';
import { valueAt } from '../../titan-map/paths.ts';
import { weekdays } from '../../titan-map/schema/business.ts';
import type { Language } from '../../titan-map/schema/common.ts';
import { bare, isPerLanguage, schemaAt } from '../../titan-map/schema-words.ts';
import { isList, type Plain } from '../../titan-map/yaml-text.ts';
import type { Asker } from '../ask/terminal.ts';
import { type Entry, type Question, questions } from './questions.ts';

const listSeparator = /\s*,\s*/;
const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };

/** Says why an answer may not be kept, such as a pasted password; null when it may. */
export type Refuse = (answer: string) => string | null;

/** Asks for what is not answered yet, in the order of the intake. */
class Interview {
  readonly #asker: Asker;
  readonly #refuse: Refuse;
  readonly #known: Entry;

  constructor(asker: Asker, refuse: Refuse, known: Entry) {
    this.#asker = asker;
    this.#refuse = refuse;
    this.#known = known;
  }

  async run(): Promise<void> {
    const { site, business, address, licence, zone, service, booking, schedulerId, offer, membership, owner, leads } =
      questions;
    await this.#group('site', site);
    await this.#languages();
    await this.#group('business', business);
    await this.#group('business.address', address);
    await this.#hours();
    await this.#list('business.licences', 'licence', licence);
    await this.#list('zones', 'zone', zone);
    await this.#list('services', 'service, the next one to promote', service, (entry) => this.#prices(entry));
    const calendar = valueAt(this.#known, ['services']);
    const scheduled = Array.isArray(calendar) && calendar.some((each) => valueAt(each, ['book']) === 'scheduler');
    await this.#group('booking', scheduled ? [...booking, schedulerId] : booking);
    await this.#list('offers', 'offer', offer, undefined, 'Is there an offer, now or planned?');
    await this.#list(
      'memberships',
      'plan',
      membership,
      undefined,
      'Is there a plan that customers pay for by month or year?',
    );
    await this.#list('owners', 'owner', owner);
    await this.#group('leads', leads);
  }

  /** The group at a path of the answers, made when there is none. */
  #at(path: string): Entry {
    let group = this.#known;
    for (const step of path.split('.')) {
      const inner = group[step];
      const next: Entry = typeof inner === 'object' && !isList(inner) ? { ...inner } : {};
      group[step] = next;
      group = next;
    }
    return group;
  }

  async #group(path: string, list: readonly Question[]): Promise<void> {
    const group = this.#at(path);
    for (const question of list) await this.#question(path.split('.'), question, group);
  }

  async #languages(): Promise<void> {
    const group = this.#at('site');
    if (group.languages !== undefined) return;
    const options = [
      { value: 'en', name: 'English' },
      { value: 'es', name: 'Spanish' },
      { value: 'en es', name: 'English first, Spanish beside it' },
      { value: 'es en', name: 'Spanish first, English beside it' },
    ];
    group.languages = (await this.#asker.choose('Languages of the pages', options)).split(' ');
  }

  async #hours(): Promise<void> {
    const group = this.#at('business');
    if (group.hours !== undefined) return;
    const check = (day: string) => (answer: string) => this.#wrong(['business', 'hours', day], answer);
    const [week = ''] = weekdays;
    const said = await this.#asker.text(
      'Office hours from Monday to Friday, like 08:00-17:00',
      check(week),
      '08:00-17:00',
    );
    const saturday = await this.#asker.text('Office hours on Saturday, or closed', check('saturday'), 'closed');
    const sunday = await this.#asker.text('Office hours on Sunday, or closed', check('sunday'), 'closed');
    const weekend: Readonly<Record<string, string>> = { saturday, sunday };
    group.hours = Object.fromEntries(weekdays.map((day) => [day, weekend[day] ?? said]));
  }

  /** Asks for the entries of a list, each kept as soon as it is complete. */
  async #list(
    path: string,
    what: string,
    list: readonly Question[],
    more?: (entry: Entry) => Promise<void>,
    first?: string,
  ): Promise<void> {
    const steps = path.split('.');
    if (valueAt(this.#known, steps) !== undefined) return;
    const holder = steps.length > 1 ? this.#at(steps.slice(0, -1).join('.')) : this.#known;
    const key = steps.at(-1) ?? '';
    const entries: Entry[] = [];
    let another = first === undefined || (await this.#asker.confirm(first, false));
    while (another) {
      const entry: Entry = {};
      for (const question of list) await this.#question([...steps, '0'], question, entry);
      await more?.(entry);
      entries.push(entry);
      holder[key] = [...entries];
      another = await this.#asker.confirm(`Add another ${what}?`, false);
    }
    holder[key] = entries;
  }

  async #prices(service: Entry): Promise<void> {
    const prices: Entry[] = [];
    while (await this.#asker.confirm(prices.length === 0 ? 'Does the page name a price?' : 'Another price?', false)) {
      const entry: Entry = {};
      for (const question of questions.price) await this.#question(['services', '0', 'prices', '0'], question, entry);
      prices.push(entry);
    }
    if (prices.length > 0) service.prices = prices;
  }

  async #question(path: readonly string[], question: Question, entry: Entry): Promise<void> {
    const { key, ask, when, optional = false, suggestion } = question;
    if (entry[key] !== undefined || when?.(entry) === false) return;
    const at = [...path, key];
    const schema = schemaOf(at);
    const languages = this.#siteLanguages();
    const value = bare(schema);
    if (value instanceof z.ZodBoolean) entry[key] = await this.#asker.confirm(ask, suggestion === 'yes');
    else if (value instanceof z.ZodEnum) {
      const options = value.options
        .map(String)
        .map((option) => ({ value: option, name: question.names?.[option] ?? option }));
      entry[key] = await this.#asker.choose(ask, options, suggestion);
    } else if (isPerLanguage(schema) && languages.length > 1) {
      const texts: Entry = {};
      for (const language of languages)
        texts[language] = await this.#asker.text(`${ask}, in ${languageNames[language]}`, (answer) =>
          optional && answer.trim() === '' ? null : this.#wrong([...at, language], answer),
        );
      if (Object.values(texts).some((said) => said !== '')) entry[key] = texts;
    } else if (value instanceof z.ZodArray && isPerLanguage(value.element)) {
      entry[key] = await this.#texts(ask, at, languages);
    } else {
      const check = (answer: string) => (optional && answer.trim() === '' ? null : this.#wrong(at, answer));
      const answer = await this.#asker.text(ask, check, suggestion);
      if (answer.trim() !== '') entry[key] = asWritten(value, answer);
    }
  }

  /** Texts that may hold commas, one line each, in every language of the site. */
  async #texts(ask: string, at: readonly string[], languages: readonly Language[]): Promise<Plain[]> {
    const found: Plain[] = [];
    do {
      const said: Entry = {};
      for (const language of languages) {
        const message = languages.length > 1 ? `${ask}, in ${languageNames[language]}` : ask;
        said[language] = await this.#asker.text(message, (answer) => this.#wrong([...at, '0'], answer));
      }
      const [only] = Object.values(said);
      found.push(languages.length > 1 || only === undefined ? said : only);
    } while (await this.#asker.confirm('Anything else that is included?', false));
    return found;
  }

  #siteLanguages(): Language[] {
    const said = valueAt(this.#known, ['site', 'languages']);
    const known = Object.keys(languageNames) as Language[];
    const chosen = Array.isArray(said) ? said.flatMap((each) => known.find((language) => language === each) ?? []) : [];
    return chosen.length > 0 ? chosen : ['en'];
  }

  /** What is wrong with an answer to the question at a path. */
  #wrong(path: readonly string[], answer: string): string | null {
    const refused = this.#refuse(answer);
    if (refused !== null) return refused;
    const schema = schemaOf(path);
    const key = path.at(-1) ?? '';
    const name = /^\d+$/.test(key) ? (path.at(-2) ?? key) : key;
    const data = { [name]: asWritten(bare(schema), answer) };
    const { issues } = readShape({ schema: z.object({ [name]: schema as z.ZodType }), data, written: () => answer });
    const [issue] = issues;
    return issue ? [issue.message, issue.hint].filter(Boolean).join(' ') : null;
  }
}

function schemaOf(path: readonly string[]): z.core.$ZodType {
  const schema = schemaAt(answers, path);
  if (schema) return schema;
  throw new RangeError(`The answers have no ${path.join('.')}.`);
}

/** An answer as the file of answers would hold it. */
function asWritten(schema: z.core.$ZodType, answer: string): Plain {
  const text = answer.trim();
  if (schema instanceof z.ZodArray) return text.split(listSeparator).filter((part) => part !== '');
  return schema instanceof z.ZodNumber && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/**
 * Asks for the answers of an intake that are not known yet.
 * @param asker who is asked
 * @param known answers so far; grows with each answer, so that nothing is lost when somebody breaks off
 * @param refuse says why an answer may not be kept
 * @throws whatever the asker throws when a person breaks off
 */
export async function askAnswers(asker: Asker, known: Record<string, Plain>, refuse: Refuse): Promise<void> {
  await new Interview(asker, refuse, known).run();
}
