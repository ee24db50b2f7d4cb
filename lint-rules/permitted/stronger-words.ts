import type { Language } from '../claims/tokens.ts';

/** What a word adds that no validation case measures. The words stand in messages after "because it promises". */
export type Excess =
  | 'speed'
  | 'both directions'
  | 'completeness'
  | 'certainty'
  | 'depth'
  | 'work without people'
  | 'standing with ServiceTitan';

/** Phrases that go further than what evidence shows, folded to lower case without accents. */
export const strongerWords: Readonly<Record<Language, readonly (readonly [Excess, RegExp])[]>> = {
  en: [
    [
      'speed',
      /\b(?:(?:in )?real[- ]?time|live|instant(?:ly|aneous(?:ly)?)?|immediate(?:ly)?|at once|right away|straight (?:away|into|to)|directly|(?:with)?in (?:a few |a |\d+ |two |five |ten )?(?:seconds?|minutes?|moments?)|the (?:moment|second|instant|minute)|as soon as|around the clock|24\/7|continuous(?:ly)?|constant(?:ly)?|up[- ]to[- ]the[- ]minute|always up to date|already there)\b/g,
    ],
    [
      'both directions',
      /\b(?:two[- ]way|2[- ]way|bi[- ]?directional(?:ly)?|both (?:ways|directions)|back and forth|in sync|mirror(?:s|ed|ing)?|(?:to and from|from and to))\b/g,
    ],
    [
      'completeness',
      /\b(?:every(?:thing| single)?|each|all|any(?:thing)?|entire(?:ly)?|complete(?:ly)?|full(?:y)?|whole|100 ?%|total(?:ly)?|nothing|no \w+ (?:is |are |gets? )?(?:lost|missed|dropped|left out)|end[- ]to[- ]end)\b/g,
    ],
    [
      'certainty',
      /\b(?:guarantee(?:s|d)?|never|always|without fail|fail[- ]?safe|flawless(?:ly)?|perfect(?:ly)?|error[- ]free|reliabl[ey]|exact(?:ly)?|ensures?|bullet[- ]?proof|for sure|certain(?:ly)?|\d+(?:\.\d+)? ?%)/g,
    ],
    [
      'depth',
      /\b(?:seamless(?:ly)?|deep(?:ly)?|native(?:ly)?|tight(?:ly)?|built[- ]in|single (?:system|source of truth)|one (?:system|login))\b/g,
    ],
    [
      'work without people',
      /\b(?:no ?(?:body|one|-one)|hands[- ]free|without (?:a |any )?(?:person|people|staff|human|typing|double entry)|no (?:manual|double|human|data) \w+|by itself|by themselves|on (?:its|their) own|nobody)\b/g,
    ],
    [
      'standing with ServiceTitan',
      /\b(?:official(?:ly)?|certified|approved|endorsed|recommended|preferred|partner(?:s|ed)?|powered by|authorized partner)\b/g,
    ],
  ],
  es: [
    [
      'speed',
      /\b(?:en tiempo real|en vivo|al instante|instantane(?:o|a|amente)|inmediat(?:o|a|amente)|de inmediato|enseguida|directamente|en (?:pocos |unos |\d+ )?(?:segundos|minutos)|en (?:el|ese) momento|al momento|en cuanto|a toda hora|24\/7|constante(?:mente)?|continu(?:o|a|amente))\b/g,
    ],
    [
      'both directions',
      /\b(?:bidireccional(?:mente)?|(?:en )?ambos sentidos|(?:en )?ambas direcciones|de ida y vuelta|refleja(?:n)?)\b/g,
    ],
    [
      'completeness',
      /\b(?:cada|tod[oa]s?|cualquier(?:a)?|complet(?:o|a|os|as|amente)|enter[oa]s?|integr(?:o|a|amente)|total(?:mente)?|ningun[oa]?|nada|100 ?%)\b/g,
    ],
    [
      'certainty',
      /\b(?:garantiza(?:n|do|da|mos)?|nunca|jamas|siempre|sin falta|sin errores|perfect(?:o|a|amente)|exact(?:o|a|amente)|asegura(?:n|mos)?|seguro que|\d+(?:\.\d+)? ?%)/g,
    ],
    ['depth', /\b(?:sin costuras|profund(?:o|a|amente)|nativ(?:o|a|amente)|fluid(?:o|a|amente)|un solo sistema)\b/g],
    [
      'work without people',
      /\b(?:nadie|sin (?:que nadie|personas|gente|captura|teclear)|por si (?:solo|sola|mismo|misma|solas|solos))\b/g,
    ],
    [
      'standing with ServiceTitan',
      /\b(?:oficial(?:mente)?|certificad[oa]s?|aprobad[oa]s?|recomendad[oa]s?|soci[oa]s?|respaldad[oa]s?)\b/g,
    ],
  ],
};
