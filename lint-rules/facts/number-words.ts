const units: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  ]
    .flatMap((line) => line.split(' ').map((word, value) => [word, value] as const))
    .concat([
      ['un', 1],
      ['una', 1],
    ]),
);

const tens: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'twenty thirty forty fifty sixty seventy eighty ninety',
    'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  ].flatMap((line) => line.split(' ').map((word, index) => [word, (index + 2) * 10] as const)),
);

const hundreds: Readonly<Record<string, number>> = {
  hundred: 100,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
};

const word = [...Object.keys(units), ...Object.keys(tens), ...Object.keys(hundreds)]
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Source of a regular expression for a number in words, English or Spanish, below 1,000. */
export const numberWords = `(?:${word})(?:(?:\\s(?:and|y)\\s|[\\s-])(?:${word}))*`;

/**
 * Reads a whole number, in digits or in words.
 * @param text `19`, `1,200`, `ninety-nine`, `two hundred and ten`, `noventa y nueve`
 * @returns the number, or null when a word is none
 */
export function readNumber(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  let total = 0;
  for (const part of text.toLowerCase().split(/[\s-]+/)) {
    if (part === 'and' || part === 'y') continue;
    const plain = units[part] ?? tens[part];
    if (plain !== undefined) total += plain;
    else if (part === 'hundred') total = Math.max(total, 1) * 100;
    else if (hundreds[part] !== undefined) total += hundreds[part];
    else return null;
  }
  return total;
}
