import { type CellState, cellStates, countStates, type ServiceMatrix } from './matrix.ts';

const size = 28;
const gap = 4;
const step = size + gap;
const headHeight = 188;
const legendRow = 30;

/** Words for the states, in the order of the legend. */
export const stateWords: Readonly<Record<CellState, string>> = {
  offered: 'offered',
  'emergency-only': 'emergency only',
  paused: 'paused',
  'no-page': 'offered, no page',
  'not-offered': 'not offered',
};

/** A sign for each state, told apart by its shape as well as by its colour, in a square of 28 units. */
const signs: Readonly<Record<CellState, string>> = {
  offered:
    '<rect width="28" height="28" rx="5" fill="#1f7a4d"/><path d="M7 14.5l5 5 9-11" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>',
  'emergency-only':
    '<path d="M14 2 27 26H1z" fill="#b45309" stroke="#b45309" stroke-width="2" stroke-linejoin="round"/><path d="M14 10v8" stroke="#fff" stroke-width="3" stroke-linecap="round"/><circle cx="14" cy="22.5" r="1.8" fill="#fff"/>',
  paused:
    '<rect width="28" height="28" rx="14" fill="#475569"/><path d="M10.5 8.5v11M17.5 8.5v11" stroke="#fff" stroke-width="3.5" stroke-linecap="round"/>',
  'no-page':
    '<rect x="1.5" y="1.5" width="25" height="25" rx="4" fill="#fff" stroke="#b3261e" stroke-width="3" stroke-dasharray="5 3"/><path d="M9 9l10 10M19 9 9 19" stroke="#b3261e" stroke-width="3" stroke-linecap="round"/>',
  'not-offered': '<circle cx="14" cy="14" r="3" fill="#64748b"/>',
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** No character that XML cannot carry, and none that it would obey. */
function xml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function summary(matrix: ServiceMatrix): string {
  const counts = countStates(matrix);
  const counted = cellStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${stateWords[state]}`)
    .join(', ');
  const untold = matrix.services.flatMap(({ name }, row) => {
    const zones = matrix.zones.filter((_, column) => matrix.cells[row]?.[column]?.state === 'no-page');
    return zones.length === 0 ? [] : `${name} in ${zones.map((zone) => zone.name).join(', ')}`;
  });
  const missing = untold.length === 0 ? '' : ` Offered without a page: ${untold.join('; ')}.`;
  return `${matrix.services.length} services in ${matrix.zones.length} zones: ${counted}.${missing}`;
}

/**
 * Draws services by zones as a picture that stands alone or inside of a page. States differ in shape as well as in
 * colour, every cell has a title, and the description says the same in words.
 * @param matrix services by zones
 * @param options `title` of the picture; `idPrefix` keeps its ids apart from those of the page around it
 * @returns an SVG element
 */
export function matrixSvg(matrix: ServiceMatrix, options: { title: string; idPrefix?: string }): string {
  const prefix = options.idPrefix ?? 'service-matrix';
  const nameWidth = Math.min(
    300,
    24 + 7.5 * Math.max(8, ...matrix.services.map(({ name }) => Math.min(name.length, 36))),
  );
  const gridBottom = headHeight + matrix.services.length * step;
  const width = Math.ceil(Math.max(nameWidth + matrix.zones.length * step + 110, 460));
  const height = gridBottom + 20 + Math.ceil(cellStates.length / 2) * legendRow;
  const counts = countStates(matrix);

  const heads = matrix.zones.map(({ name }, column) => {
    const x = nameWidth + column * step + size / 2;
    return `<text transform="translate(${x} ${headHeight - 10}) rotate(-55)">${xml(shortened(name, 26))}</text>`;
  });
  const rows = matrix.services.map(({ name }, row) => {
    const y = headHeight + row * step;
    const cells = matrix.zones.map((zone, column) => {
      const cell = matrix.cells[row]?.[column] ?? { state: 'not-offered' as const, why: '' };
      const title = `${name}, ${zone.name}: ${stateWords[cell.state]} (${cell.why})`;
      return `<g transform="translate(${nameWidth + column * step} ${y})"><title>${xml(title)}</title><use href="#${prefix}-${cell.state}"/></g>`;
    });
    return `<text x="${nameWidth - 12}" y="${y + 19}" text-anchor="end">${xml(shortened(name, 36))}</text>${cells.join('')}`;
  });
  const legend = cellStates.map((state, index) => {
    const x = 12 + (index % 2) * 230;
    const y = gridBottom + 16 + Math.floor(index / 2) * legendRow;
    return `<g transform="translate(${x} ${y})"><use href="#${prefix}-${state}" transform="scale(.75)"/><text x="30" y="16">${stateWords[state]} (${counts[state]})</text></g>`;
  });

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${prefix}-title ${prefix}-desc" font-family="system-ui, sans-serif" font-size="13" fill="#0f172a">`,
    `<title id="${prefix}-title">${xml(options.title)}</title>`,
    `<desc id="${prefix}-desc">${xml(summary(matrix))}</desc>`,
    `<defs>${cellStates.map((state) => `<g id="${prefix}-${state}">${signs[state]}</g>`).join('')}</defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...heads,
    ...rows,
    ...legend,
    '</svg>',
    '',
  ].join('\n');
}
