import { isPlatformPair, isPlatformWord } from '../claims/platform.ts';
import type { Passage } from '../passage.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

interface State {
  lacks: 'both' | 'trademark' | 'no affiliation';
  lang: string;
}

const words = /[\p{L}\p{N}]+/gu;
const trademark = /\btrademarks?\b|\bmarcas? (?:registrada|comercial|de)/i;
const independence =
  /\bnot\b[^.]{0,60}\b(?:affiliated|endorsed|sponsored|a partner|connected)\b|\b(?:no|ni)\b[^.]{0,60}\b(?:afiliad|respald|avalad|patrocinad|socio|conectad)/i;

/** Where a passage names ServiceTitan; null when it does not. */
function nameIn({ text }: Passage): { start: number; end: number } | null {
  let before: RegExpExecArray | null = null;
  for (const match of text.matchAll(words)) {
    const [word] = match;
    if (isPlatformWord(word.toLowerCase())) return { start: match.index, end: match.index + word.length };
    if (before && isPlatformPair(before[0].toLowerCase(), word.toLowerCase()))
      return { start: before.index, end: match.index + word.length };
    before = match;
  }
  return null;
}

const say: Readonly<Record<string, string>> = {
  en: 'ServiceTitan is a trademark of its owner. We are not affiliated with or endorsed by ServiceTitan.',
  es: 'ServiceTitan es marca de su propietario. No estamos afiliados a ServiceTitan ni respaldados por ella.',
};

const lacking: Readonly<Record<State['lacks'], string>> = {
  both: 'neither a trademark notice nor the statement that the business is not affiliated with it',
  trademark: 'no trademark notice',
  'no affiliation': 'no statement that the business is not affiliated with it',
};

export const disclaimer = defineRule<State>({
  id: 'page/disclaimer',
  severity: 'error',
  owner: 'agency',
  scope: 'page',
  surface: 'built',
  docs: {
    what: 'A built page names ServiceTitan without the trademark notice and the no-affiliation disclaimer.',
    why: 'Without it a visitor may take the business for a partner of ServiceTitan, and its owner may object to the use of the name.',
    how: 'Add the disclaimer to the page; the layout of Truecopy adds it to the footer of every page that names ServiceTitan.',
    examples: {
      reported: [
        '<!doctype html><html lang="en"><title>About</title><p>Our office works in ServiceTitan.</p></html>',
        '<!doctype html><html lang="en"><title>About</title><p>Our office works in ServiceTitan.</p><p>ServiceTitan is a trademark of its owner.</p></html>',
      ],
      accepted: [
        '<!doctype html><html lang="en"><title>About</title><p>Our office works in ServiceTitan.</p><p>ServiceTitan is a trademark of its owner. We are not affiliated with or endorsed by ServiceTitan.</p></html>',
        '<!doctype html><html lang="en"><title>About</title><p>Our office answers every letter.</p></html>',
      ],
    },
  },
  *check({ page }) {
    const named = page.passages.flatMap((passage) => {
      const range = nameIn(passage);
      return range ? { passage, range } : [];
    });
    const [first] = named;
    if (!first) return;
    const marked = named.some(({ passage }) => trademark.test(passage.text));
    const apart = named.some(({ passage }) => independence.test(passage.text));
    if (marked && apart) return;
    const lacks = !marked && !apart ? 'both' : marked ? 'no affiliation' : 'trademark';
    yield {
      at: sourceRange(first.passage, first.range.start, first.range.end),
      state: { lacks, lang: page.lang },
    };
  },
  word: ({ lacks, lang }) => ({
    message: `Found the name ServiceTitan on this page, and ${lacking[lacks]}; expected both on every built page that names it.`,
    say: say[lang] ?? say.en ?? null,
  }),
});
