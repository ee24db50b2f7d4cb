/** Elements whose content no visitor reads. */
export const hiddenElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'code',
  'pre',
  'kbd',
  'samp',
]);

/** Elements that end a run of text: what follows them is read as a new sentence. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption dd desc details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr label legend li main nav ol optgroup option p section select summary table tbody td text tfoot th thead title tr ul'
  ).split(' '),
);

const shownAttributes: ReadonlySet<string> = new Set([
  'alt',
  'title',
  'label',
  'placeholder',
  'summary',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
]);

const technicalProps: ReadonlySet<string> = new Set(
  (
    'action as autocomplete class className color colour for form hidden height href htmlFor icon id ids is key kind lang layout loading ' +
    'locale media method path permalink ref rel role size sizes slot slug src srcSet srcset style tabIndex target template theme to ' +
    'type url variant width'
  ).split(' '),
);

const technicalKeys: ReadonlySet<string> = new Set([
  ...technicalProps,
  ...'canonical date draft image keywords order pubDate sitemap translationOf updated'.split(' '),
]);

/** Keys that hold ids of the Titan Map; elsewhere they may hold words. */
const idKeys: ReadonlySet<string> = new Set('campaigns memberships offers services zones'.split(' '));

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const address = /^(?:[a-z][a-z+.-]*:\/\/|mailto:|tel:|\.{0,2}\/|#)\S*$/i;
const handler = /^on[A-Z]/;

/**
 * Whether people read or hear the value of an attribute.
 * @param element tag or component name; a tag in lower case is HTML, anything else a component, which may show any prop
 * @param attribute name as written
 */
export function isShownAttribute(element: string, attribute: string): boolean {
  if (/^[a-z][a-z0-9-]*$/.test(element)) return shownAttributes.has(attribute.toLowerCase());
  if (attribute.startsWith('aria-')) return shownAttributes.has(attribute);
  return (
    !technicalProps.has(attribute) &&
    !attribute.startsWith('data-') &&
    !attribute.includes(':') &&
    !handler.test(attribute)
  );
}

/**
 * Whether people read a text of the frontmatter, of structured data or of an object given to a component.
 * @param key nearest key above it
 * @param value the text
 */
export function isShownText(key: string, value: string): boolean {
  if (technicalKeys.has(key) || /^(?:data-|@)/.test(key) || handler.test(key) || isAddress(value)) return false;
  return !(idKeys.has(key) && id.test(value));
}

/** Whether a text is an address of something rather than words. */
function isAddress(value: string): boolean {
  return address.test(value.trim());
}
