import { type PersonalKind, personalByName, personalPatterns } from '../import/personal-data.ts';
import { type Leak, withoutOverlaps } from './secrets.ts';

/** What is fiction by agreement: numbers from 555-0100 to 555-0199, and the domains of RFC 2606 and RFC 6761. */
const fiction: Partial<Record<PersonalKind, RegExp>> = {
  'phone numbers': /555[ .-]?01\d\d$/,
  'e-mail addresses': /@(?:[\w-]+\.)*(?:example\.(?:com|net|org)|example|test|invalid|localhost)\b/i,
};

const singular: Readonly<Record<PersonalKind, string>> = {
  'names of customers': 'a name of a customer',
  'e-mail addresses': 'an e-mail address',
  'phone numbers': 'a phone number',
  'street addresses': 'a street address',
  'birth dates': 'a birth date',
  'social security numbers': 'a social security number',
  'card or account numbers': 'a card number',
  'names of employees': 'a name of an employee',
  'free notes': 'a free note',
};

const wholeAddress = /(?<![^\s@,;<>()"'`])[^\s@,;<>()"'`]{1,64}@[^\s@,;<>()"'`]{1,190}\.[a-z]{2,24}/gi;
const cardNumber =
  /(?<![\w.-])(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d|3[47]\d\d|6(?:011|5\d\d))(?:[ -]?\d{4}){2}[ -]?\d{3,4}(?![\w.-])/g;

/** The check digit of card numbers (ISO/IEC 7812-1, the Luhn formula). */
function passesLuhn(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const value = index % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const named = /\b([A-Za-z]{1,30}(?:[ _-][A-Za-z]{1,30}){0,2})["']?\s{0,4}[:=]\s{0,4}["']?([^"'\n,;{}[\]]{2,60})/g;
const ofPeople: ReadonlySet<PersonalKind> = new Set<PersonalKind>([
  'names of customers',
  'names of employees',
  'birth dates',
  'street addresses',
]);
const nameWords = /name\b|birth|\bdob\b|street|address line/;
const partOfName = /first|last|middle|given|surname/;
const oneName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*)*$/u;
/** A name, a day of birth or a street as people write it. */
const personal =
  /^(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+)+|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4}|\d+ .+)$/u;

/** Values under a key that says they belong to a person: `customerName: Jane Roe`. */
function namedLeaks(text: string): Leak[] {
  return [...text.matchAll(named)].flatMap((match): Leak[] => {
    const [whole, key = '', value = ''] = match;
    const words = key
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_-]/g, ' ')
      .toLowerCase();
    const kind = personalByName(words);
    if (!kind || !ofPeople.has(kind) || !nameWords.test(words)) return [];
    if (!(partOfName.test(words) ? oneName : personal).test(value.trim())) return [];
    const offset = match.index + whole.lastIndexOf(value);
    return [{ kind: singular[kind], offset, endOffset: offset + value.trimEnd().length }];
  });
}

/** Longest stretch that is looked at in one go; what is longer is cut with an overlap, so that cost stays in step with size. */
const stretch = 4000;
const overlap = 300;

function stretches(text: string): { start: number; piece: string }[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const count = Math.max(1, Math.ceil((line.length - overlap) / (stretch - overlap)));
    return Array.from({ length: count }, (_, order) => {
      const from = order * (stretch - overlap);
      return { start: index + from, piece: line.slice(from, from + stretch) };
    });
  });
}

function leaksIn(text: string): Leak[] {
  const patterns = personalPatterns.flatMap(({ kind, pattern }): Leak[] => {
    const every = kind === 'e-mail addresses' ? wholeAddress : new RegExp(pattern.source, `${pattern.flags}g`);
    return [...text.matchAll(every)]
      .filter((match) => !fiction[kind]?.test(match[0]))
      .map((match) => ({ kind: singular[kind], offset: match.index, endOffset: match.index + match[0].length }));
  });
  const cards = [...text.matchAll(cardNumber)]
    .filter((match) => passesLuhn(match[0]))
    .map((match) => ({ kind: 'a card number', offset: match.index, endOffset: match.index + match[0].length }));
  return [...patterns, ...cards, ...namedLeaks(text)];
}

/**
 * Finds data of people in a text: e-mail addresses, phone numbers, streets, social security and card numbers, and values
 * under the name of a person. What is fiction by agreement, such as 614-555-0134 or an address at example.com, is none.
 * @param text any text
 * @returns each place once, in the order of the text, without its value
 */
export function findPersonalData(text: string): Leak[] {
  const leaks = stretches(text).flatMap(({ start, piece }) =>
    leaksIn(piece).map(({ kind, offset, endOffset }) => ({
      kind,
      offset: start + offset,
      endOffset: start + endOffset,
    })),
  );
  return withoutOverlaps(leaks);
}
