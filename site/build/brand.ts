import {
  clampChroma,
  converter,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  parseHex,
  useMode,
  wcagContrast,
} from 'culori/fn';
import type { Business } from '../../titan-map/schema/titan-map.ts';

for (const mode of [modeRgb, modeLrgb, modeOklab, modeOklch]) useMode(mode);

const toOklch = converter('oklch');

/** Contrast that WCAG 2.2 asks of body text (success criterion 1.4.3). */
const textContrast = 4.5;

/** The colour with its lightness and at most the given chroma, inside sRGB. */
function tone(colour: string, lightness: number, maxChroma = 0.4): string {
  const { c, h = 0 } = toOklch(parseHex(colour)) ?? { c: 0 };
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c: Math.min(c, maxChroma), h }, 'oklch')) ?? colour;
}

/**
 * The nearest colour of the same hue that can be read on a background.
 * @param colour sRGB in hexadecimal
 * @param background sRGB in hexadecimal
 * @param ratio WCAG contrast ratio to reach
 * @returns the colour itself when it already reaches the ratio; black or white when no tone of it can
 */
export function readable(colour: string, background: string, ratio = textContrast): string {
  if (wcagContrast(colour, background) >= ratio) return colour;
  const start = toOklch(parseHex(colour))?.l ?? 0.5;
  const darker = wcagContrast('#000000', background) >= wcagContrast('#ffffff', background);
  for (let step = 1; step <= 100; step += 1) {
    const lightness = start + (darker ? -step : step) / 100;
    if (lightness < 0 || lightness > 1) break;
    const candidate = tone(colour, lightness);
    if (wcagContrast(candidate, background) >= ratio) return candidate;
  }
  return darker ? '#000000' : '#ffffff';
}

/**
 * Text colour for a filled area: white where it can be read, else a dark tone of the colour, else black.
 * @param background sRGB in hexadecimal
 */
export function textOn(background: string): string {
  const candidates = ['#ffffff', tone(background, 0.2, 0.06)];
  return candidates.find((candidate) => wcagContrast(candidate, background) >= textContrast) ?? '#000000';
}

/** A tone of the colour, no lighter than the colour itself, on which light text can be read. */
function backdrop(colour: string, text: string): string {
  const start = toOklch(parseHex(colour))?.l ?? 0.5;
  for (let lightness = Math.min(start, 0.45); lightness > 0; lightness -= 0.01) {
    const candidate = tone(colour, lightness);
    if (wcagContrast(text, candidate) >= textContrast) return candidate;
  }
  return '#000000';
}

/**
 * Every colour of a site, made from the two of its brand so that text stays readable whatever they are.
 * @param brand colours of the map
 * @returns CSS custom properties by name, without the leading dashes
 */
export function palette({ primary, accent }: Business['brand']): Record<string, string> {
  const deep = tone(primary, 0.3, 0.1);
  const night = tone(primary, 0.22, 0.07);
  const tint = tone(primary, 0.968, 0.016);
  const onAccent = textOn(accent);
  const onDeepMuted = readable(tone(primary, 0.85, 0.04), deep, 6);
  const accentLightness = toOklch(parseHex(accent))?.l ?? 0.5;
  return {
    primary,
    'on-primary': textOn(primary),
    'primary-ink': readable(primary, tint, 5),
    deep,
    night,
    tint,
    soft: tone(primary, 0.92, 0.04),
    line: tone(primary, 0.87, 0.025),
    mid: tone(primary, 0.72, 0.09),
    ink: tone(primary, 0.25, 0.035),
    muted: readable(tone(primary, 0.48, 0.03), tint, 5),
    'on-deep-muted': onDeepMuted,
    glow: backdrop(primary, onDeepMuted),
    accent,
    'on-accent': onAccent,
    'accent-press': tone(accent, accentLightness + (onAccent === '#ffffff' ? -0.06 : 0.05)),
    'accent-ink': readable(accent, '#ffffff', 5),
    'accent-on-deep': readable(accent, deep),
    'accent-soft': tone(accent, 0.94, 0.05),
  };
}

/**
 * The palette as a style sheet.
 * @param brand colours of the map
 */
export function brandCss(brand: Business['brand']): string {
  const lines = Object.entries(palette(brand)).map(([name, value]) => `--${name}:${value}`);
  return `:root{${lines.join(';')}}`;
}
