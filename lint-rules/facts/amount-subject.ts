import { offerState } from '../../titan-map/lookup.ts';
import { formatMoney } from '../../titan-map/money.ts';
import type { Passage } from '../passage.ts';
import type { RuleInput, SiteFacts } from '../rule.ts';
import { type Amount, nothing } from './amounts.ts';
import { findEntry, type MapFact, mapFact } from './entries.ts';
import { findMentions, type Mention } from './mentions.ts';
import { asking, elsewhere, period, regularPrice, saving, special } from './money-words.ts';
import { nameIn } from './names.ts';
import { isOwnVoice } from './own-voice.ts';
import type { Priced } from './prices.ts';
import { boundIds, type Family, kindOf } from './references.ts';

/** A page's prices: what the map prices by name, and which of it the page is about. */
export interface PricedPage {
  input: RuleInput & { site: SiteFacts };
  byName: ReadonlyMap<string, Priced>;
  /** The one offer or membership that a page of that kind is about. */
  sole: Priced | null;
  /** Offers that the page is bound to. */
  offers: readonly Priced[];
}

/** An amount in its sentence. */
export interface AmountInContext {
  amount: Amount;
  sentence: string;
  passage: Passage;
  /** The name that stands nearest to it in the sentence. */
  mention: Mention<Priced> | null;
  /** Whether it is the only amount of its sentence. */
  only: boolean;
}

/** What an amount is about, and what the map would allow there. */
export interface Subject {
  name: string;
  allowed: readonly string[];
  /** What the map says instead; null when the two cannot be compared. */
  expected: MapFact | null;
}

const soldBy = { offer: 'offers', membership: 'memberships' } as const;

const isOffer = ({ ids }: Priced) => ids.some(({ family }) => family === 'offers');
const isOnlyService = ({ ids }: Priced) => ids.every(({ family }) => family === 'services');
const isService = ({ ids }: Priced) => ids.some(({ family }) => family === 'services');
const isShare = (value: string) => value.endsWith('%');

function byId(byName: ReadonlyMap<string, Priced>, family: Family, id: string): Priced | null {
  for (const priced of byName.values())
    if (priced.ids.some((known) => known.family === family && known.id === id)) return priced;
  return null;
}

/**
 * Reads which prices a page is about.
 * @param input page and site
 * @param byName everything that has a price, by name
 */
export function pricedPage(input: PricedPage['input'], byName: PricedPage['byName']): PricedPage {
  const kind = kindOf(input.page);
  const offers = boundIds(input.page, 'offers').flatMap((id) => byId(byName, 'offers', id) ?? []);
  const family = kind === 'offer' || kind === 'membership' ? soldBy[kind] : null;
  const ids = family ? boundIds(input.page, family) : [];
  const sole = family && ids.length === 1 && ids[0] !== undefined ? byId(byName, family, ids[0]) : null;
  return { input, byName, sole, offers };
}

/** What an amount beside no name is about: the row of a table, the line above a list, or the nearest heading. */
function around({ passage }: AmountInContext, byName: PricedPage['byName']): Priced | null {
  const { headings, beside, leadIn } = passage.context;
  const row = passage.role === 'cell' ? beside : [];
  for (const text of [...row, leadIn ?? '', headings.at(-1) ?? '']) {
    const [only, ...others] = findMentions(text, byName);
    if (only && others.length === 0) return only.thing;
  }
  return null;
}

/** Compares with everything that one name stands for. */
function ofPriced(priced: Priced, { amount, sentence }: AmountInContext, named: boolean): Subject {
  const { prices, discounts, beside, name } = priced;
  const share = isShare(amount.value);
  const besideAllowed = named && isOffer(priced) && !regularPrice.test(sentence) ? [] : beside;
  const own = [...prices, ...discounts];
  const expected = saving.test(sentence)
    ? (discounts.find(({ value }) => isShare(value) === share) ?? discounts[0] ?? null)
    : (own.find(({ value }) => isShare(value) === share) ?? null);
  return { name, allowed: [...own.map(({ value }) => value), ...besideAllowed], expected };
}

/** Beginnings of sentences that hold out a saving to the reader. */
const heldOut =
  /^\W*(?:(?:right )?now,?\s|today,?\s|this \p{L}+,?\s|use (?:the )?code \S+ (?:for|to)\s)?(?:save|get|take|enjoy|receive|claim|grab|ahorre|obtenga|reciba|ll[eé]vese)\b|^\W*(?:[$\d]|use (?:the )?code\b)/iu;

/** An offer of the map on a page that is bound to none: the only live one that takes something off what the sentence names. */
function liveOffer(found: AmountInContext, { byName, input }: PricedPage): Priced | null {
  const { amount, sentence, passage } = found;
  if (elsewhere.test(sentence) || !(saving.test(sentence) || amount.off)) return null;
  const { map } = input.site;
  const prominent = passage.role !== 'paragraph' && passage.role !== 'answer';
  const short = sentence.split(/\s+/).length <= 6;
  const off = amount.off && kindOf(input.page) !== 'article';
  if (!heldOut.test(sentence) && !prominent && !short && !off && !isOwnVoice(sentence, passage, map.business))
    return null;
  const words = new Set(stemsOf(sentence));
  const live = map.offers.filter((offer) => offer.discount !== undefined && offerState(offer, input.today) === 'live');
  const fitting = live.filter(({ services }) =>
    map.services.some((service) => {
      const things = stemsOf(nameIn(service.name, input.page.lang)).filter(
        (each) => !common.has(each) && !work.has(each),
      );
      return services.includes(service.id) && things.length > 0 && things.every((each) => words.has(each));
    }),
  );
  const [only, ...others] = fitting;
  return only && others.length === 0 ? byId(byName, 'offers', only.id) : null;
}

/** A special of the page whose service stands beside the amount, or that the sentence speaks of. */
function boundOffer(found: AmountInContext, { sole, offers }: PricedPage): Priced | null {
  const { mention, sentence, amount } = found;
  const candidates = sole && isOffer(sole) ? [sole] : offers;
  const saves = saving.test(sentence) || amount.off;
  const fitting = candidates.filter((offer) => {
    if (mention && isOffer(mention.thing)) return false;
    const other = mention && !mention.thing.services.some((service) => offer.services.includes(service));
    if (other && !(offer === sole && saves)) return false;
    return saves ? offer.discounts.length > 0 : true;
  });
  const [only, ...others] = fitting;
  if (!only || others.length > 0) return null;
  return only === sole || saves || (special.test(sentence) && !regularPrice.test(sentence)) ? only : null;
}

/** A plan that is paid by the month or the year, when the amount is. */
function planOf({ amount, sentence, passage }: AmountInContext, { input, byName }: PricedPage): Subject | null {
  const { per } = period.exec(sentence.slice(amount.end))?.groups ?? {};
  if (per === undefined || elsewhere.test(sentence)) return null;
  const unit = /^(?:y|año)/i.test(per) ? 'year' : 'month';
  const bound = boundIds(input.page, 'memberships');
  const headings = [...passage.context.headings, passage.context.title ?? ''].join(' ');
  const said = /\b(?:plans?|members?(?:hips?)?|membres[ií]a|planes)\b/i;
  if (bound.length === 0 && !said.test(sentence) && !said.test(headings)) return null;
  const plans = input.site.map.memberships.filter(
    (plan) => plan.per === unit && (bound.length === 0 || bound.includes(plan.id)),
  );
  const [first] = plans;
  const found = first && findEntry(input.site, 'memberships', first.id);
  if (!found) return null;
  return {
    name: byId(byName, 'memberships', found.entry.id)?.name ?? nameIn(found.entry.name, input.page.lang),
    allowed: plans.map(({ price }) => formatMoney(price)),
    expected: mapFact(input.site, 'memberships', [found.index, 'price'], formatMoney(found.entry.price)),
  };
}

const stem = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').slice(0, 6);
const stemsOf = (text: string) => (text.match(/\p{L}{4,}/gu) ?? []).map(stem);
const work = new Set(
  stemsOf('installation repair maintenance cleaning sealing detection reparación limpieza detección'),
);
const common = new Set(
  stemsOf(
    'visit installed installation replaced replacement supplied fitted after hours from with office your that bought home house whole water system ' +
      'same second visita instalado instalada instalación cambio reparación reparado repair repaired horario oficina casa toda revisión una para que ' +
      'furnace heating cooling conditioning service servicio first beyond yearly under gallons unit units room price precio only just',
  ),
);

/** An item of the pricebook, by the words that it shares with the sentence and no other item of the page's services does better. */
function itemOf(found: AmountInContext, { input }: PricedPage): Subject | null {
  const { amount, sentence, mention, only } = found;
  const { site, page } = input;
  if (isShare(amount.value) || elsewhere.test(sentence) || saving.test(sentence)) return null;
  if (!only || !(asking.test(sentence) || /\b(?:diagn|fee|cargo)/i.test(sentence))) return null;
  const bound = mention ? mention.thing.services : boundIds(page, 'services');
  const anywhere = bound.length === 0 && isOwnVoice(sentence, found.passage, site.map.business);
  const services = new Set(anywhere ? site.map.services.map(({ id }) => id) : bound);
  const words = new Set(stemsOf(sentence));
  const scored = site.map.pricebook
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => item.status === 'active' && services.has(item.service))
    .map(({ item, index }) => {
      const own = [...new Set(stemsOf(nameIn(item.name, page.lang)))].filter((each) => !common.has(each));
      const score = own.filter((each) => words.has(each)).length;
      // The commoner words tell items apart that share a rarer one.
      const all = stemsOf(nameIn(item.name, page.lang)).filter((each) => words.has(each)).length;
      return { item, index, score: score > 0 && (!anywhere || all > 1) ? score + all / 10 : 0 };
    });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const fitting = best > 0 ? scored.filter(({ score }) => score === best) : [];
  const [first] = fitting;
  if (!first) return null;
  return {
    name: nameIn(first.item.name, page.lang),
    allowed: fitting.map(({ item }) => formatMoney(item.price)),
    expected: mapFact(site, 'pricebook', [first.index, 'price'], formatMoney(first.item.price)),
  };
}

/**
 * Ties an amount to what it is about: the name beside it, the special of the page, a plan by its period, the row or the
 * heading around it, the page, or words of the pricebook.
 * @param found the amount in its sentence
 * @param page what the page is about
 * @returns what the map allows there, or null when it is not clear what the amount is about
 */
export function subjectOf(found: AmountInContext, page: PricedPage): Subject | null {
  const { mention, amount, sentence, passage, only } = found;
  const named = mention !== null && !isService(mention.thing);
  if (!named) {
    const offer = boundOffer(found, page);
    const asked = asking.test(sentence) || saving.test(sentence) || amount.off;
    const prominent = passage.role === 'title' || passage.role === 'meta' || passage.role === 'heading';
    if (offer && (asked || prominent || passage.role === 'label'))
      return ofPriced(offer, found, !regularPrice.test(sentence));
    const plan = planOf(found, page);
    if (plan) return plan;
    const live = mention === null || isOnlyService(mention.thing) ? liveOffer(found, page) : null;
    if (live) return ofPriced(live, found, true);
  }
  const near = mention?.thing ?? around(found, page.byName) ?? page.sole;
  const loose = mention === null ? passage.role === 'paragraph' || !only : isOnlyService(mention.thing);
  const said = asking.test(sentence) || saving.test(sentence) || amount.value === nothing;
  const item = named ? null : itemOf(found, page);
  if (item) return item;
  if (!near || (loose && !said)) return null;
  return ofPriced(near, found, mention !== null);
}
