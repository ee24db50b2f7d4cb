import type { Notation } from './notation.ts';

/** Names and addresses, which are written the same everywhere. */
export const verbatim: Notation = {
  onPage: (_, value) => value,
  inMap: (written) => (/^\s|\s$|\n/.test(written) ? null : written),
  plain: (value) => value.toLowerCase(),
};

/** Links that write a mail, and addresses in copy. */
export const emails: Notation = {
  onPage: (written, value) => written.replace(/[\w.+-]+@[\w.-]+\w/, value),
  inMap: (written) => /[\w.+-]+@[\w.-]+\w/.exec(written)?.[0] ?? null,
  plain: (value) => value.toLowerCase(),
};

/** Years such as 1998. */
export const years: Notation = {
  onPage: (written, value) => (/^\d{4}$/.test(written) ? value : null),
  inMap: (written) => (/^\d{4}$/.test(written) ? Number(written) : null),
  plain: (value) => value,
};

/** ZIPs of five digits. */
export const zips: Notation = {
  onPage: (written, value) => (/^\d{5}$/.test(written) ? value : null),
  inMap: (written) => (/^\d{5}$/.test(written) ? written : null),
  plain: (value) => value,
};

const significant = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
const shape = (text: string) => significant(text).replace(/[A-Z]/g, 'A').replace(/\d/g, '0');

/** Puts the letters and digits of one number into the hyphens, points and spaces of another of the same make. */
function setLike(written: string, value: string): string | null {
  if (shape(written) !== shape(value)) return null;
  const left = [...significant(value)];
  return [...written].map((character) => (/[A-Z0-9]/i.test(character) ? (left.shift() ?? '') : character)).join('');
}

/** Licence numbers, in the hyphens and spaces of whoever wrote them. */
export const licences: Notation = {
  onPage: (written, value) => setLike(written, value) ?? value,
  inMap: (written, value) => setLike(value, written) ?? written,
  plain: significant,
};

const houseNumber = /^\d{1,5}(?=\s)/;

/** Streets of which only the number of the house differs. */
export const houseNumbers: Notation = {
  onPage: (written, value) => written.replace(houseNumber, houseNumber.exec(value)?.[0] ?? '$&'),
  inMap: (written, value) => value.replace(houseNumber, houseNumber.exec(written)?.[0] ?? '$&'),
  plain: (value) => value.toLowerCase(),
};
