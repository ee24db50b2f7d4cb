const irregular: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `be is are was were been being;go goes went gone going;send sent;get got gotten getting;give gave given;take took taken;bring brought;
  write wrote written;speak spoke spoken;tell told;say said;see saw seen;hear heard;know knew known;show shown showed;make made;keep kept;hold held;
  have has had having;find found;feed fed;read;put putting;set setting;cut cutting;hit hitting;let letting;run ran running;fly flew flown;draw drew drawn;
  ride rode ridden;catch caught;sell sold;buy bought;pay paid;lay laid;lie lay lying;sit sat sitting;stand stood;rise rose risen;fall fell fallen;
  choose chose chosen;wake woke woken;shake shook shaken;ring rang rung;bind bound;weave wove woven;knit;wind wound;begin began begun beginning;come came coming;
  become became becoming;grow grew grown;lend lent;build built;light lit;shoot shot;sweep swept;swing swung;slide slid;lead led;leave left;lose lost;
  leap leapt;learn learnt;sink sank;swim swam;steal stole;tear tore;throw threw thrown;drive drove driven;hang hung;stick stuck;drink drank;shut;teach taught;
  think thought;understand understood;mean meant;meet met;sleep slept;spill spilt;upset;withdraw withdrew withdrawn;forget forgot forgotten;do does did done doing;
  sign;plug plugged plugging;ship shipped shipping;drop dropped dropping;ping pinged;log logged logging;map mapped mapping;tap tapped tapping;zip zipped zipping;
  tip tipped tipping;clip clipped clipping;snap snapped snapping;slip slipped slipping;hop hopped hopping;grab grabbed grabbing;dump;pop popped popping;
  pin pinned pinning;tag tagged tagging;tug;spin spun;whip;skip skipped;step stepped stepping;fit fitted fitting;submit submitted submitting;transmit transmitted transmitting;
  swap swapped swapping;flip flipped flipping;jot jotted jotting;slot slotted slotting;dial;cancel cancelled cancelling canceled;travel travelled travelling;transfer transferred transferring;
  patch;dot;admit admitted admitting;permit permitted permitting;pen penned;drip dripped dripping;scan scanned scanning;wrap;chat chatted chatting;web;wed;stitch;blend;plan planned planning;
  funnel funnelled funneled;signal signalled signaled;label labelled;stop stopped;buzz buzzes;hitch;net;spot spotted spotting;scoop;trap;knot;refer referred;occur occurred;
  rekey rekeyed;re-key re-keyed;equip;fire;tie tying;tether;die;yoke;copy copies copied copying;pair;bump;hail;quit;beget;stow;chain;read reads reading;put puts;cost;bet;bid bids bidding;sit sits;weld`
    .split(/[;\n]/)
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row[0])
    .map(([base, ...forms]) => [base, forms]),
);

/** Forms of an English verb: base, third person, past, participles. */
export function inflectVerb(base: string): string[] {
  const s = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const known = irregular[base];
  const ing = /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
  const ed = /e$/.test(base) ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
  return [
    base,
    s,
    ing,
    ...(known ?? []),
    ...(known?.some((form) => /(?:ed|t|d|n|ght|ew|ang|ung|ave|ote|old|aid|id|ell|ode|oke|ose|ore)$/.test(form))
      ? []
      : [ed]),
  ];
}

/** Singular and plural of an English noun. */
export function inflectNoun(base: string): string[] {
  const plural = /(?:s|x|z|ch|sh)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : /man$/.test(base) && base !== 'human'
        ? `${base.slice(0, -2)}en`
        : `${base}s`;
  return [base, plural];
}

const clitics = ['lo', 'la', 'los', 'las', 'le', 'les', 'se', 'nos', 'te', 'me'];

/**
 * Forms of a Spanish verb without accents: present, past, future, conditional, subjunctive, participles, and infinitive, gerund and
 * imperative with their pronouns.
 * @param entry infinitive, or infinitive and changed stem parted by a colon ("mostrar:muestr")
 */
export function conjugate(entry: string): string[] {
  const [infinitive = '', changed] = entry.split(':');
  const reflexive = infinitive.endsWith('se');
  const base = reflexive ? infinitive.slice(0, -2) : infinitive;
  const stem = base.slice(0, -2);
  const strong = changed ?? stem;
  const ar = base.endsWith('ar');
  const a = ar ? 'a' : 'e';
  const e = ar ? 'e' : 'a';
  const soft = ar ? spell(strong) : strong;
  const softWeak = ar ? spell(stem) : stem;
  const forms = [
    base,
    `${strong}o`,
    `${strong}${a}`,
    `${strong}${a}s`,
    `${strong}${a}n`,
    ar ? `${stem}amos` : base.endsWith('er') ? `${stem}emos` : `${stem}imos`,
    `${soft}${e}`,
    `${soft}${e}s`,
    `${soft}${e}n`,
    `${softWeak}${e}mos`,
    ar ? `${softWeak}e` : `${stem}i`,
    ar ? `${stem}o` : `${stem}io`,
    ar ? `${stem}aron` : `${stem}ieron`,
    ar ? `${stem}aste` : `${stem}iste`,
    ar ? `${stem}aba` : `${stem}ia`,
    ar ? `${stem}aban` : `${stem}ian`,
    ar ? `${stem}abamos` : `${stem}iamos`,
    ...['a', 'as', 'an', 'e', 'emos', 'ia', 'ian', 'iamos'].map((ending) => base + ending),
    ...['o', 'a', 'os', 'as'].map((ending) => `${stem}${ar ? 'ad' : 'id'}${ending}`),
    ar ? `${stem}ara` : `${stem}iera`,
    ar ? `${stem}aran` : `${stem}ieran`,
    ar ? `${stem}ando` : `${stem}iendo`,
  ];
  for (const clitic of clitics) {
    forms.push(base + clitic, `${strong}${a}${clitic}`, `${soft}${e}${clitic}`);
  }
  return forms;
}

function spell(stem: string): string {
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}qu`;
  if (stem.endsWith('g')) return `${stem}u`;
  if (stem.endsWith('z')) return `${stem.slice(0, -1)}c`;
  return stem;
}

/** Singular and plural of a Spanish noun, written without accents. */
export function pluralEs(base: string): string[] {
  return [base, /[aeiou]$/.test(base) ? `${base}s` : /z$/.test(base) ? `${base.slice(0, -1)}ces` : `${base}es`];
}
