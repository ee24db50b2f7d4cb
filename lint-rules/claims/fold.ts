/** Letters of other scripts that look like Latin ones, by the Latin letter they are read as. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аɑαᴀ',
  b: 'ЬƅᏏʙ',
  c: 'сϲᴄⅽ',
  d: 'ԁⅾɗᴅ',
  e: 'еєҽεᴇ℮',
  f: 'ſғꜰ',
  g: 'ɡԍɢ',
  h: 'һհʜ',
  i: 'іιıɩӏⅰ',
  j: 'јʝ',
  k: 'кκᴋ',
  l: 'ⅼʟǀ',
  m: 'мⅿᴍ',
  n: 'пոռηɴᥒ',
  o: 'оοօσᴏ',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гᴦʀ',
  s: 'ѕꜱʂ',
  t: 'тτᴛ',
  u: 'υսцᴜ',
  v: 'ѵνⅴᴠᥙ',
  w: 'ԝшᴡ',
  x: 'хχⅹ',
  y: 'уγүʏ',
  z: 'ᴢʐ',
  A: 'АΑᎪ',
  B: 'ВΒ',
  C: 'СϹᏟ',
  D: 'Ꭰ',
  E: 'ЕΕᎬ',
  F: 'Ϝ',
  H: 'НΗᎻ',
  I: 'ІΙӀ',
  J: 'ЈᎫ',
  K: 'КΚᏦ',
  L: 'Ꮮ',
  M: 'МΜᎷ',
  N: 'Ν',
  O: 'ОΟՕ',
  P: 'РΡᏢ',
  R: 'Ꭱ',
  S: 'ЅՏᏚ',
  T: 'ТΤᎢ',
  V: 'ѴᏙ',
  W: 'ԜᎳ',
  X: 'ХΧ',
  Y: 'ҮΥ',
  Z: 'ΖᏃ',
};

const plain = new Map<string, string>([
  ...Object.entries(lookAlikes).flatMap(([latin, others]) =>
    [...others].map((other): [string, string] => [other, latin]),
  ),
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['`', "'"],
  ['´', "'"],
  ['“', '"'],
  ['”', '"'],
  ['«', '"'],
  ['»', '"'],
  ['„', '"'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '—'],
  ['―', '—'],
  ['−', '-'],
]);

const invisible = /[\p{Cf}\p{M}\u115F\u1160®™©]/u;

/** Text as a reader sees it: plain letters, straight quotes, no invisible characters. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text` its offset in the original; one more entry holds the original length. */
  at: Uint32Array;
}

/**
 * Reads look-alike, full-width, accented and invisible characters as the plain letters a visitor sees.
 * @param original any text
 * @returns folded text with letter case kept, and where each of its units came from
 */
export function fold(original: string): Folded {
  const at: number[] = [];
  let text = '';
  const push = (piece: string, offset: number) => {
    for (let k = 0; k < piece.length; k++) at.push(offset);
    text += piece;
  };
  let offset = 0;
  for (const character of original) {
    if (character < '\u0080') push(character, offset);
    else {
      const known = plain.get(character);
      if (known !== undefined) push(known, offset);
      else if (!invisible.test(character)) {
        for (const part of character.normalize('NFKD')) {
          if (!invisible.test(part)) push(plain.get(part) ?? part, offset);
        }
      }
    }
    offset += character.length;
  }
  at.push(original.length);
  return { text, at: Uint32Array.from(at) };
}
