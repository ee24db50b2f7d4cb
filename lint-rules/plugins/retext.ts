import type { Nodes, Parents, Root } from 'nlcst';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { judgeClaims } from '../judgement.ts';
import { locateFindings } from '../locate.ts';
import { Outline } from '../projection/outline.ts';
import { align, createTextBuilder, placeholder, type TextBuilder } from '../projection/text.ts';
import { addFindings, readOptions, sourceOf } from './messages.ts';

const optionsSchema = z.strictObject({
  /** Language of the text; English when left out. */
  lang: z.enum(['en', 'es']).optional(),
});

export type RetextOptions = z.input<typeof optionsSchema>;

function addWords(node: Nodes, source: string, builder: TextBuilder): void {
  if ('children' in node) {
    for (const child of node.children) addWords(child, source, builder);
    return;
  }
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined) return;
  if (node.type === 'SourceNode') builder.addAt(placeholder, from);
  else builder.add(node.value, align(node.value, source, from, to, 'markdown'));
}

function addParagraphs(parent: Parents, source: string, outline: Outline): void {
  for (const child of parent.children) {
    if (child.type !== 'ParagraphNode') {
      if ('children' in child) addParagraphs(child, source, outline);
      continue;
    }
    const builder = createTextBuilder();
    addWords(child, source, builder);
    if (builder.hasText) outline.add('paragraph', builder.finish());
  }
}

/**
 * retext plugin that finds unproven ServiceTitan claims in plain text, judged in manual mode.
 * @param options language of the text
 * @returns transformer that leaves the tree as it is and puts a message with source `truecopy` on the file per claim
 * @throws {TypeError} when an option is unknown or has no usable value
 */
export default function retextTruecopy(options?: RetextOptions | null): (tree: Root, file: VFile) => void {
  const { lang = 'en' } = readOptions(optionsSchema, options, 'truecopy/retext');
  return (tree, file) => {
    const source = sourceOf(file);
    const outline = new Outline(lang, null);
    addParagraphs(tree, source.text, outline);
    const claims = judgeClaims(outline.passages);
    const findings = claims.flatMap(({ finding }) => finding ?? []).sort((a, b) => a.offset - b.offset);
    addFindings(file, locateFindings(findings, source, null));
  };
}
