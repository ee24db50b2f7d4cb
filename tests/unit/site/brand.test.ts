import { wcagContrast } from 'culori/fn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandCss, palette, readable, textOn } from '../../../site/build/brand.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('palette', () => {
  it('keeps text readable for any two brand colours', () => {
    fc.assert(
      fc.property(colour, colour, (primary, accent) => {
        const c = palette({ primary, accent });
        const pairs = [
          [c['on-primary'], c.primary],
          [c['on-accent'], c.accent],
          [c['on-accent'], c['accent-press']],
          [c['primary-ink'], '#ffffff'],
          [c['primary-ink'], c.tint],
          [c.muted, c.tint],
          [c.muted, '#ffffff'],
          [c.ink, c.soft],
          [c.ink, c['accent-soft']],
          [c['accent-ink'], '#ffffff'],
          [c['on-deep-muted'], c.deep],
          [c['on-deep-muted'], c.night],
          [c['on-deep-muted'], c.glow],
          ['#ffffff', c.glow],
          [c['accent-on-deep'], c.night],
          ['#ffffff', c.deep],
        ];
        for (const [text = '', background = ''] of pairs) {
          expect(wcagContrast(text, background), `${text} on ${background}`).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('leaves the colours of the brand as they are', () => {
    expect(palette({ primary: '#12476b', accent: '#c8501e' })).toMatchObject({ primary: '#12476b', accent: '#c8501e' });
  });
});

describe('readable', () => {
  it('changes nothing that can be read already', () => {
    expect(readable('#12476b', '#ffffff')).toBe('#12476b');
  });
  it('darkens on white and lightens on black', () => {
    expect(wcagContrast(readable('#ffe000', '#ffffff'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(readable('#201030', '#000000'), '#000000')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('textOn', () => {
  it.each([
    ['#12476b', '#ffffff'],
    ['#ffffff', '#161616'],
  ])('on %s is %s', (background, text) => {
    expect(textOn(background)).toBe(text);
  });
});

it('writes the palette as custom properties', () => {
  expect(brandCss({ primary: '#12476b', accent: '#c8501e' })).toMatch(
    /^:root\{--primary:#12476b;--on-primary:#ffffff;/,
  );
});
