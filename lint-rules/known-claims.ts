import { placeholder } from './projection/text.ts';

const lettersAndDigits = new RegExp(`[\\p{L}\\p{N}${placeholder}]+`, 'gu');

/** Share of a built claim that a known one has to make up when a layout has put words around it. */
const mostOfIt = 0.7;

/** Words in lower case with single spaces: rendering changes quotes, dashes and blanks, but no words. */
function wordsOf(text: string): string {
  return text.toLowerCase().match(lettersAndDigits)?.join(' ') ?? '';
}

/** Whether the pieces stand in the text in their order. */
function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

/** Claims that the sources of a site make, by which their twins in the built pages are known again. */
export class KnownClaims {
  readonly #words = new Set<string>();

  /** Adds a claim as a visitor of the source would read it. */
  add(text: string): void {
    const words = wordsOf(text);
    if (words !== '') this.#words.add(words);
  }

  /**
   * Whether a source makes a claim already: in the same words, with a value filled in, or with a few words around it,
   * such as the name of the business after a title.
   * @param text words of a claim in a built page
   */
  has(text: string): boolean {
    const words = wordsOf(text);
    if (this.#words.has(words)) return true;
    return [...this.#words].some((known) => {
      const pieces = known.split(placeholder).map((piece) => piece.trim());
      const length = pieces.join('').length;
      return length >= words.length * mostOfIt && holdsInOrder(words, pieces);
    });
  }
}
