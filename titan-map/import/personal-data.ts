/** Kinds of personal data that an export may carry. The words stand in messages; the values never do. */
export type PersonalKind =
  | 'names of customers'
  | 'e-mail addresses'
  | 'phone numbers'
  | 'street addresses'
  | 'birth dates'
  | 'social security numbers'
  | 'card or account numbers'
  | 'names of employees'
  | 'free notes';

const byName: readonly { kind: PersonalKind; words: RegExp }[] = [
  {
    kind: 'names of customers',
    words:
      /\b(customer|client|homeowner|tenant|occupant|resident|contact|caller|bill to|first name|last name|full name|middle name|surname|given name|recipient)\b/,
  },
  { kind: 'e-mail addresses', words: /\be ?mails?\b/ },
  { kind: 'phone numbers', words: /\b(phones?|mobile|cell|fax|telephone|tel|landline)\b/ },
  {
    kind: 'street addresses',
    words: /\b(address(es)?( line)?|street|apt|unit number|latitude|longitude|house number)\b/,
  },
  { kind: 'birth dates', words: /\b(birth ?date|birthday|date of birth|dob)\b/ },
  { kind: 'social security numbers', words: /\b(ssn|social security)\b/ },
  { kind: 'card or account numbers', words: /\b(credit card|card number|iban|account number|routing)\b/ },
  {
    kind: 'names of employees',
    words: /\b(technicians?|employees?|sold by|created by|modified by|booked by|dispatcher|csr|assigned to|manager)\b/,
  },
  { kind: 'free notes', words: /\b(notes?|memo|comments?|remarks)\b/ },
];

/** Several of these beside each other are a list of people, whatever the other columns are called. */
const people: readonly PersonalKind[] = [
  'names of customers',
  'e-mail addresses',
  'street addresses',
  'birth dates',
  'social security numbers',
];

/**
 * What a column holds by its name.
 * @param header name as written: "Customer Email", customerEmail, Customer.Email
 * @returns the kind of personal data, or null
 */
export function personalByName(header: string): PersonalKind | null {
  const words = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
  return byName.find((entry) => entry.words.test(words))?.kind ?? null;
}

/**
 * Whether columns together are those of a list of people.
 * @param kinds what each personal column holds
 */
export function looksLikePeople(kinds: Iterable<PersonalKind>): boolean {
  const found = new Set(kinds);
  return people.filter((kind) => found.has(kind)).length >= 2;
}

const certainStreet =
  /\b\d{1,6} (?:[NSEW]\.? )?(?:[\p{Lu}\d][\p{L}\d'.]* ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln)\b\.?/u;
const likelyStreet =
  /\b\d{1,6} (?:[NSEW]\.? )?(?:[\p{Lu}\d][\p{L}\d'.]* ){1,3}(?:Drive|Dr|Court|Ct|Circle|Cir|Place|Pl|Way|Terrace|Ter|Parkway|Pkwy|Trail|Trl)\b\.?(?:,? (?:#|Apt|Unit|Suite|Ste)|,[^,]+, ?[A-Z]{2}\b|.*\b[A-Z]{2} \d{5}\b)/u;

/** North American numbers: area code and exchange begin with 2 to 9 (NANP). Without punctuation it could be an id. */
const phoneNumber =
  /(?<![\d.-])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\d-])|(?<!\d)\+1[2-9]\d{9}(?!\d)/;

/** Personal data that shows by its content, wherever it stands. */
export const personalPatterns: readonly { kind: PersonalKind; pattern: RegExp }[] = [
  { kind: 'e-mail addresses', pattern: /[^\s@,;<>()]@[^\s@.,;]+\.[a-z]{2}/i },
  { kind: 'phone numbers', pattern: phoneNumber },
  { kind: 'social security numbers', pattern: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/ },
  { kind: 'street addresses', pattern: certainStreet },
  { kind: 'street addresses', pattern: likelyStreet },
];

/** Text without a digit or an @ holds none of the kinds that are known by their content. */
const worthALook = /[\d@]/;

/**
 * What a cell holds by its content.
 * @param text cell as written
 * @returns the kind of personal data, or null
 */
export function personalByContent(text: string): PersonalKind | null {
  if (text.length < 7 || !worthALook.test(text)) return null;
  return personalPatterns.find(({ pattern }) => pattern.test(text))?.kind ?? null;
}
