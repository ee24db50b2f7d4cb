interface MapRuleRecord {
  /** What the rule finds. */
  what: string;
  /** Why a map may not have it. */
  why: string;
}

/** What can be wrong with a map. The ids are permanent. */
export const mapRules = {
  'map/unreadable': {
    what: 'A folder or file of the map that cannot be read, or that stands where it is not read.',
    why: 'A map with a part missing would let pages say what is no longer true.',
  },
  'map/too-large': {
    what: 'A file of more than 8 MB.',
    why: 'The map holds what pages use; a file of that size is an export that got there by accident.',
  },
  'map/encoding': {
    what: 'A file that is not UTF-8.',
    why: 'Names and prices would reach visitors with wrong characters.',
  },
  'map/empty-file': {
    what: 'A file without a single character.',
    why: 'It is usually what a failed save leaves behind. A file with only a comment is accepted.',
  },
  'map/syntax': {
    what: 'Text that is not YAML 1.2, such as a tab as indentation or a quote that is never closed.',
    why: 'Nothing in such a file can be read with certainty.',
  },
  'map/refused': {
    what: 'Anchors, aliases, merge keys, tags and directives of YAML.',
    why: 'Every fact stands at one line that messages can point to and that an editor can change by itself.',
  },
  'map/duplicate-key': {
    what: 'A key that stands twice in a group, or site or business in two files.',
    why: 'Only one of the two would count, and nobody could tell which.',
  },
  'map/unknown-key': {
    what: 'A key that the schema does not have.',
    why: 'It is mostly a slip of the keyboard, and the fact it holds would be lost.',
  },
  'map/missing-key': { what: 'A key that every such entry needs.', why: 'Pages print it or rules rely on it.' },
  'map/invalid': {
    what: 'A value of the wrong type or notation.',
    why: 'Pages would print it as it is, and rules could not compare it.',
  },
  'map/duplicate-id': {
    what: 'Two entries of a list with the same id.',
    why: 'Pages refer to an entry by its id and would get either of them.',
  },
  'map/duplicate-code': {
    what: 'Two pricebook entries with the same code.',
    why: 'One thing would have two prices.',
  },
  'map/unknown-reference': {
    what: 'An id that no entry has.',
    why: 'A service, zone or owner that does not exist cannot be offered, served or asked.',
  },
  'map/zip-twice': {
    what: 'A ZIP in two zones, or twice in one.',
    why: 'A visitor there would be promised what holds in the wrong zone.',
  },
  'map/number-reused': {
    what: 'A phone number that stands for two things.',
    why: 'Calls could not be told apart, and one of the counts would be wrong.',
  },
  'map/utm-reused': {
    what: 'Two campaigns whose links carry the same UTM parameters.',
    why: 'Visits could not be told apart, and both campaigns would be counted as one.',
  },
  'map/phone-mismatch': {
    what: 'A tracking number that the business and the campaign do not agree on.',
    why: 'Visitors of the campaign would be shown a number that nobody counts.',
  },
  'map/missing-language': {
    what: 'A text without one of the languages of the site.',
    why: 'Visitors would read a sentence in a language that they did not choose.',
  },
  'map/unknown-trade': {
    what: 'A service of a trade that the business does not list.',
    why: 'The site would offer work for which no licence is shown.',
  },
  'map/foreign-sender': {
    what: 'A sender of lead mail outside of the domain of the site.',
    why: 'Mailboxes take such mail for forged and may throw it away.',
  },
  'map/audience': {
    what: 'A generated page for people whom it is not written for, such as a page for operators made public.',
    why: 'Runbooks and examples of what not to say would stand among the promises of the site.',
  },
  'map/gate-circle': {
    what: 'A gate that rests on itself.',
    why: 'It would open because it is open, and nothing would have been shown.',
  },
  'map/evidence-future': {
    what: 'A confirmation, an approval or evidence with a date that has not come.',
    why: 'Nobody can have seen it yet.',
  },
  'map/evidence-altered': {
    what: 'An artifact of evidence that is gone or was changed since it was added.',
    why: 'It would prove whatever somebody wrote into it later.',
  },
  'map/evidence-leak': {
    what: 'A secret or personal data in evidence or readiness.yaml.',
    why: 'These files are read by many people and kept for years.',
  },
  'map/evidence-closed': {
    what: 'An artifact that is packed or of an unknown form.',
    why: 'Nobody can say whether it holds a secret.',
  },
  'map/safeguard-off': {
    what: 'A switch for what keeps requests, notices, map reviews or runbooks safe.',
    why: 'These hold whatever is connected and whatever a test has shown.',
  },
} satisfies Record<string, MapRuleRecord>;

export type MapRule = keyof typeof mapRules;
