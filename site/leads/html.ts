const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Encodes text for HTML, both between tags and inside a quoted attribute.
 * @param text any text
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * Writes an opening tag. Unlike Astro's own attributes, `<` and `>` are encoded as well, so that nothing a visitor typed
 * looks like a tag, even to a tool that does not parse HTML.
 * @param name name of the element
 * @param attributes attributes by name; true gives one without a value, false and undefined give none
 */
export function openingTag(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false) return [];
    return [value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`];
  });
  return `<${name}${written.join('')}>`;
}
