import { map } from 'virtual:truecopy/site';
import type { APIRoute } from 'astro';
import { palette } from '../build/brand.ts';
import { iconOfTrade, icons } from '../icons.ts';

/** The mark of the header in the colours of the brand. */
export const GET: APIRoute = () => {
  const colours = palette(map.business.brand);
  const [trade = 'heating'] = map.business.trades;
  const mark = icons[iconOfTrade(trade)].replaceAll('class="tone"', `fill="${colours.accent}"`);
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<rect width="32" height="32" rx="8" fill="${colours.deep}"/>`,
    '<g transform="translate(4 4)" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">',
    `${mark}</g></svg>`,
  ];
  return new Response(svg.join(''), { headers: { 'Content-Type': 'image/svg+xml' } });
};
