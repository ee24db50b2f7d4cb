/** Before an amount that copy leaves vague. */
export const hedged =
  /\b(?:up to|over|more than|under|less than|below|above|about|around|roughly|nearly|almost|(?<!\b(?:credit|discount|saving|savings|coupon|rebate|special|offer)\s)worth|average[sd]?|hasta|más de|menos de|casi|unos|alrededor de)\s*$/i;

/** Sentences that set a regular price beside a special one. */
export const regularPrice =
  /\b(?:regular(?:ly)?|normal(?:ly|mente)?|usual(?:ly)?|instead of|was|list price|ordinar(?:y|ily|io|iamente)|otherwise|standard|full price|antes|en vez de|de costumbre)\b/i;

/** Sentences about money that is taken off. */
export const saving =
  /\b(?:save|saves|saving|savings|credit|discount|rebate|coupon|ahorre|ahorra|ahorro|descuento|cr[eé]dito|cup[oó]n)\b|\boff\b|\bmenos\b/i;

export const shareBefore =
  /\b(?:save|saves|saving|discount of|discount|knock|take|takes|ahorre|ahorra|descuento del?)\s*(?:an? |un |el )?$/i;
export const shareAfter =
  /^\s*(?:off|discount|saving|savings|credit|less|de descuento|de ahorro|menos|en (?:su|la|el|un|una)\b)/i;

/** Sentences that ask for money. */
export const asking =
  /\b(?:for|only|just|at|now|price[ds]?|costs?|pay|charge[ds]?|fee|runs?|starts?|from|por|s[oó]lo|cuesta|cuestan|precio|pague|cobramos|desde|sale en)\b|\b(?:is|are|es|son)\s\$/i;

/** Sentences about a special, though they may not name it. */
export const special =
  /\b(?:offer|special|deal|coupon|promo(?:tion)?|this (?:fall|autumn|winter|spring|summer|season|month)|seasonal|oferta|especial|promoci[oó]n|cup[oó]n|este (?:oto[nñ]o|invierno|verano|mes)|esta (?:primavera|temporada))\b/i;

/** Sentences about money of other people: bills, averages, competitors, financing. */
export const elsewhere =
  /\b(?:average|national|typical(?:ly)?|industry|elsewhere|other (?:companies|contractors|shops)|competitors?|bills?|utility|rebate|tax|incentive|manufacturer|insurance|fine|permit|apr|financ\w+|loan|payments?|budget|worth|pagos? mensual\w*|promedio|recibo|impuestos?|financiamiento)\b/i;

/** Right after an amount that is paid by the month or by the year. */
export const period =
  /^\s?(?:\/|an?\s|per\s|each\s|every\s|al\s|por\s|cada\s|a la\s)\s?(?<per>mo\b|month|year|yr\b|mes|año)/i;
