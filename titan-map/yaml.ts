import {
  Composer,
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  Scalar,
  visit,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import { positionAt, problemAt, rangeAt, type Source, type SourceProblem, type SourceRange } from './source.ts';
import { syntaxProblems, tooDeep } from './yaml-errors.ts';

/** A value of a YAML file together with the key that it stands under, if any. */
export interface Slot {
  source: Source;
  /** Where the YAML begins in the source; more than 0 for the head of a page. */
  start: number;
  key: Scalar | null;
  value: Node | null;
}

interface Span {
  offset: number;
  endOffset: number;
}

interface YamlFile {
  /** The outermost value; null when there is none or when it cannot be trusted. */
  root: Slot | null;
  problems: SourceProblem[];
  /** False when the text is broken, so that nothing can be said about what it lacks. */
  readable: boolean;
}

const refused = {
  anchor: {
    message: 'Found an anchor (&); expected plain values, so that every fact stands where it is read.',
    hint: 'Remove the & and its name, and write the value out where it is needed.',
  },
  alias: {
    message: 'Found an alias (*); expected plain values, so that every fact stands where it is read.',
    hint: 'Write the value out here. Text that starts with * goes in quotes.',
  },
  merge: {
    message: 'Found a merge key (<<); expected every key written out, so that every fact stands where it is read.',
    hint: 'Write out the keys that it would bring in.',
  },
  tag: {
    message: 'Found a tag that starts with an exclamation mark; expected plain values without tags.',
    hint: 'Remove the tag. Text that starts with an exclamation mark goes in quotes.',
  },
  directive: {
    message: 'Found a %YAML or %TAG directive; expected keys and values only, read by YAML 1.2.',
    hint: 'Remove the directive and the --- below it.',
  },
  proto: {
    message: 'Found the key "__proto__", which cannot be a name; expected a key of the schema.',
    hint: 'Remove the key.',
  },
} as const;

type Refuse = (feature: keyof typeof refused, range: Span) => void;

/** What `toJS` resolves aliases in; there are none left by then. */
const plainDocument = new Document();

function spanOf(start: number, node: Node): Span {
  const [offset, endOffset] = node.range ?? [0, 0];
  return { offset: start + offset, endOffset: start + endOffset };
}

/** Checks the keys of one group and takes out those that the map does without, onto the list of problems. */
function refuseKeys(map: YAMLMap, source: Source, start: number, refuse: Refuse, problems: SourceProblem[]): void {
  const seen = new Map<unknown, Scalar>();
  map.items = map.items.filter(({ key }) => {
    if (!isScalar(key)) return true;
    const earlier = seen.get(key.value);
    if (key.value === '<<' && key.type === Scalar.PLAIN) refuse('merge', spanOf(start, key));
    else if (key.value === '__proto__') refuse('proto', spanOf(start, key));
    else if (earlier) {
      const { line } = positionAt(source, spanOf(start, earlier).offset);
      problems.push(
        problemAt(source, spanOf(start, key), {
          rule: 'map/duplicate-key',
          message: `Found the key "${String(key.value)}" a second time; expected it once, and it stands on line ${line} already.`,
          hint: 'Keep one of the two and move what belongs to the other below it.',
        }),
      );
    } else return seen.set(key.value, key) !== undefined;
    return false;
  });
}

/** Finds what the map does without, and takes it out of the document so that the rest can still be checked. */
function refuseFeatures(document: Document.Parsed, source: Source, start: number): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const refuse: Refuse = (feature, range) =>
    problems.push(problemAt(source, range, { rule: 'map/refused', ...refused[feature] }));
  const markBefore = (mark: string, node: Node) => {
    const { offset } = spanOf(start, node);
    let at = source.text.lastIndexOf(mark, offset);
    while (source.text[at - 1] === '!') at--;
    return { offset: at < start ? offset : at, endOffset: offset };
  };

  if (document.directives.yaml.explicit || document.warnings.some(({ code }) => code === 'BAD_DIRECTIVE')) {
    const at = start + Math.max(source.text.slice(start).search(/^%/m), 0);
    refuse('directive', { offset: at, endOffset: source.text.length });
  }
  visit(document, (_, node) => {
    if (!isNode(node)) return undefined;
    if (isAlias(node)) {
      refuse('alias', spanOf(start, node));
      const nothing = new Scalar(null);
      nothing.range = node.range ?? null;
      return nothing;
    }
    if (node.anchor) refuse('anchor', markBefore(`&${node.anchor}`, node));
    if (node.tag) refuse('tag', markBefore('!', node));
    if (isMap(node)) refuseKeys(node, source, start, refuse, problems);
    return undefined;
  });
  return problems;
}

/** Levels of groups and lists; the map itself needs six. */
const maxDepth = 60;

/** Reads a text up to the first place that is nested too deeply, which would otherwise cost memory without end. */
function readDocument(text: string): { document: Document.Parsed | null; tooDeepAt: number | null } {
  const parser = new Parser();
  let tooDeepAt: number | null = null;
  function* tokens() {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length <= maxDepth) continue;
      tooDeepAt = parser.offset;
      return;
    }
    yield* parser.end();
  }
  // uniqueKeys compares every key with every other; refuseKeys takes one pass.
  const composer = new Composer({ stringKeys: true, uniqueKeys: false });
  const [document, second] = composer.compose(tokens(), true, text.length);
  if (document && second)
    document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  return { document: document ?? null, tooDeepAt };
}

/**
 * Reads YAML 1.2 as the map knows it: keys, values and lists, without anchors, aliases, merge keys, tags, directives
 * or a second document.
 * @param source file to read
 * @param part where the YAML stands in it, for the head of a page; left out means all of it
 * @returns the outermost value and every problem of the notation, in the order of the file
 */
export function parseYaml(source: Source, part = { start: 0, end: source.text.length }): YamlFile {
  const { start } = part;
  const { document, tooDeepAt } = readDocument(source.text.slice(start, part.end));
  if (!document || tooDeepAt !== null) {
    return { root: null, problems: [tooDeep(source, start + (tooDeepAt ?? 0))], readable: false };
  }
  const broken = syntaxProblems(document, source, start);
  const readable = broken.length === 0;
  const problems = readable ? refuseFeatures(document, source, start) : broken;
  const root = readable && document.contents ? { source, start, key: null, value: document.contents } : null;
  return { root, problems, readable };
}

/**
 * The value that a key or an index of a group or list leads to.
 * @param slot group or list
 * @param step key or index from 0
 * @returns the value with its key, or null when there is none
 */
export function childSlot(slot: Slot, step: string | number): Slot | null {
  const { source, start, value } = slot;
  if (isSeq(value)) {
    const item = typeof step === 'number' ? value.items[step] : undefined;
    return isNode(item) ? { source, start, key: null, value: item } : null;
  }
  if (!isMap(value)) return null;
  const pair = value.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (!pair || !isScalar(pair.key)) return null;
  return { source, start, key: pair.key, value: isNode(pair.value) ? pair.value : null };
}

/**
 * The keys of a group or the entries of a list.
 * @param slot any value; one that is neither has no children
 */
export function children(slot: Slot): Slot[] {
  const { value } = slot;
  if (isSeq(value)) return value.items.flatMap((_, index) => childSlot(slot, index) ?? []);
  if (!isMap(value)) return [];
  return value.items.flatMap((pair) =>
    isScalar(pair.key)
      ? { source: slot.source, start: slot.start, key: pair.key, value: isNode(pair.value) ? pair.value : null }
      : [],
  );
}

/**
 * Where a value or its key stands. An empty value stands at its key.
 * @param slot value with its key
 * @param part which of the two
 */
export function slotRange(slot: Slot, part: 'key' | 'value'): SourceRange {
  const { source, start, key, value } = slot;
  const found = value ? spanOf(start, value) : null;
  const written = found && found.endOffset > found.offset ? found : null;
  const range = (part === 'value' ? written : null) ?? (key ? spanOf(start, key) : null) ?? found;
  const { offset, endOffset } = range ?? { offset: start, endOffset: start };
  const trimmed = source.text.slice(offset, endOffset).trimEnd();
  return rangeAt(source, offset, offset + trimmed.length);
}

/**
 * The plain value of a slot.
 * @param slot value from parseYaml
 */
export function plainValue(slot: Slot): unknown {
  return slot.value ? slot.value.toJS(plainDocument) : null;
}

/**
 * A scalar as it is written, without quotes, for advice on how to write it.
 * @param slot any value
 * @returns the text, or null for anything but a scalar
 */
export function writtenScalar(slot: Slot): string | null {
  return isScalar(slot.value) ? (slot.value.source ?? null) : null;
}
