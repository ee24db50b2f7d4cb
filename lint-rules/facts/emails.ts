/** An e-mail address that copy names. */
export interface WrittenEmail {
  email: string;
  start: number;
  end: number;
}

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;

/**
 * Finds e-mail addresses.
 * @param text visible copy
 */
export function findEmails(text: string): WrittenEmail[] {
  return [...text.matchAll(address)].map((match) => ({
    email: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
