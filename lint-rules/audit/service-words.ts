const equipment =
  'a\\/?c|air[- ]condition(?:er|ing)s?|central air|hvac|heating|cooling|furnaces?|boilers?|heat pumps?|mini[- ]splits?|ductless|air ducts?|ducts?|ductwork|thermostats?|indoor air quality|air quality|humidifiers?|' +
  'plumbing|water heaters?|tankless(?: water heaters?)?|water softeners?|drains?|sewers?|sewer lines?|septic|pipes?|burst pipes?|leaks?|slab leaks?|gas lines?|water lines?|toilets?|faucets?|fixtures?|sinks?|garbage disposals?|sump pumps?|well pumps?|backflow|hose bibs?|water treatment|water filtration|' +
  'electrical|electrical panels?|panels?|wiring|rewiring|lighting|outlets?|generators?|ev chargers?|surge protect(?:ion|ors?)|' +
  'roofs?|roofing|shingles?|gutters?|siding|skylights?|storm damage|chimneys?';
const action =
  'tune[- ]?ups?|repairs?|install(?:ation|ations|s)?|replacements?|maintenance|cleaning|inspections?|detection|services?|upgrades?|testing|rooter|jetting|diagnos(?:tics?|is)|checks?|sealing|treatment|emergenc(?:y|ies)|excavation|coating';
const spanishAction =
  'reparaci[oó]n(?:es)?|instalaci[oó]n(?:es)?|cambio|reemplazo|mantenimiento|limpieza|inspecci[oó]n|detecci[oó]n|destape|servicios?|revisi[oó]n|remodelaci[oó]n';
const spanishThing =
  'aires? acondicionados?|calefacci[oó]n|calentador(?:es)?(?: de agua)?|boilers?|drenajes?|ca[nñ]er[ií]as?|tuber[ií]as?|tubos?|fugas?(?: de agua| de gas)?|gas|ba[nñ]os?|llaves|sanitarios|suavizador(?:es)?|plomer[ií]a|electricidad|techos?|goteras?|canaletas';

const named = new RegExp(
  String.raw`\b(?:(?:${equipment})(?:\s(?:&|and|or|\/)\s(?:${equipment}))?\s(?:${action})(?:\s(?:&|and)\s(?:${action}))?` +
    `|(?:tune[- ]ups?|service calls?|trip (?:charge|fee)|diagnostic (?:fee|visit)|camera inspections?|hydro[- ]?jetting|leak detection|repiping)` +
    String.raw`|(?:${spanishAction})\s(?:de\s(?:la\s|los\s|las\s)?|del\s)(?:${spanishThing}))(?![\p{L}\p{N}])`,
  'giu',
);

/** A service that copy names. */
export interface NamedService {
  /** In lower case, in the singular, with one spelling for each word. */
  name: string;
  start: number;
  end: number;
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:a\/c|ac)\b/g, 'air conditioning'],
  [/\bair[- ]condition(?:er|ing)s?\b/g, 'air conditioning'],
  [/\btune[- ]?ups?\b/g, 'tune-up'],
  [/\binstall(?:ation|ations|s)?\b/g, 'installation'],
  [/\band\b/g, '&'],
  [
    /\b(repair|replacement|service|inspection|drain|furnace|boiler|heat pump|water heater|sewer line|water line|gas line|pipe|leak|toilet|faucet|roof|gutter|panel|generator|upgrade|check|visit)s\b/g,
    '$1',
  ],
];

const spelled = (name: string) =>
  spellings.reduce(
    (text, [pattern, spelling]) => text.replace(pattern, spelling),
    name.toLowerCase().replace(/\s+/g, ' '),
  );

/**
 * Finds services that copy names by the words of the trades: a thing and what is done to it.
 * @param text visible copy in English or Spanish
 */
export function findServices(text: string): NamedService[] {
  return [...text.matchAll(named)].map((match) => ({
    name: spelled(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const titled =
  /(?<thing>(?:\p{Lu}[\p{L}/-]*\s){1,3})(?<action>Repairs?|Installations?|Replacements?|Maintenance|Cleaning|Inspections?|Removal|Remodel(?:ing|s)?|Upgrades?|Testing|Detection)(?![\p{L}-])/gu;
const noThing =
  /^(?:(?:Our|The|Your|Best|Professional|Expert|Trusted|Local|Emergency|Fast|Affordable|Reliable|Quality|Call|Get|Book|Schedule|Need|Why|How|When|What|Is|Signs|Full|Complete|Residential|Commercial|Same|Day|For|And|In|Of|Should|You|We|Not|After|Before|With|Your)\s)+/u;

/**
 * Finds services in a heading or a menu, where capitals tell them too: Hose Bib Replacement.
 * @param text heading, title or label in English or Spanish
 */
export function findTitledServices(text: string): NamedService[] {
  const known = findServices(text);
  const more = [...text.matchAll(titled)].flatMap((match) => {
    const { thing = '', action = '' } = match.groups ?? {};
    const own = thing.replace(noThing, '');
    const start = match.index + thing.length - own.length;
    const end = match.index + match[0].length;
    const free = own.trim() !== '' && !known.some((other) => start < other.end && other.start < end);
    return free ? [{ name: spelled(`${own}${action}`), start, end }] : [];
  });
  return [...known, ...more];
}

const trades: Readonly<Record<'heating' | 'cooling' | 'plumbing' | 'electrical' | 'roofing', RegExp>> = {
  heating: /\b(?:heating|furnace|boiler|heat pump|calefacci[oó]n)/i,
  cooling: /\b(?:cooling|air condition|a\/c|central air|aire acondicionado)/i,
  plumbing: /\b(?:plumb|drain|sewer|water heater|leak|pipe|faucet|toilet|plomer|drenaje|fuga|tuber)/i,
  electrical: /\b(?:electric|wiring|panel|outlet|generator|ev charger|el[eé]ctric)/i,
  roofing: /\b(?:roof|shingle|gutter|techo)/i,
};

/** Trades that names of services belong to, in the order of the map. */
export function tradesOf(names: readonly string[]): string[] {
  return Object.entries(trades).flatMap(([trade, words]) => (names.some((name) => words.test(name)) ? [trade] : []));
}
