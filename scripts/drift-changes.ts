import { globSync, readFileSync } from 'node:fs';
import { kindOf } from '../lint-rules/facts/references.ts';
import type { Finding } from '../lint-rules/finding.ts';
import { lintDocument } from '../lint-rules/lint.ts';
import { lintSite } from '../lint-rules/lint-site.ts';
import { readMarkdownPage } from '../lint-rules/projection/mdx.ts';
import type { SiteFacts } from '../lint-rules/rule.ts';
import { loadTitanMap } from '../titan-map/load.ts';
import { campaignState, offerState } from '../titan-map/lookup.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import type { Source } from '../titan-map/source.ts';
import { today } from './drift-case.ts';

/** One change that was tried. */
export interface Trial {
  kind: string;
  where: string;
  side: 'page' | 'map';
  sentence: string;
  found: boolean;
  /** Whether page and map are named by the right lines. */
  placed: boolean;
  /** Findings on the same page while it still agreed with the map. */
  alarms: Finding[];
}

/**
 * Pages of a sample site.
 * @param site facts of the site
 */
export function pagesOf({ id }: SiteFacts): Source[] {
  return globSync(`content/${id}/**/*.mdx`)
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

/**
 * What rules about a site as a whole find.
 * @param pages its pages
 * @param site its facts
 */
export function wholeSite(pages: readonly Source[], site: SiteFacts): Finding[] {
  const lang = site.map.site.languages[0] ?? 'en';
  const read = pages.map((source) => ({ source, page: readMarkdownPage(source, 'mdx', lang) }));
  return lintSite({ site, pages: read, today }, [...loadTitanMap(`titan-map/${site.id}`).sources.values()]).findings;
}

/**
 * What disagrees with the map on one page.
 * @param file its path in the project
 * @param text its text
 * @param site facts that it is held against
 */
export function driftIn(file: string, text: string, site: SiteFacts): Finding[] {
  const lang = site.map.site.languages[0] ?? 'en';
  const { findings } = lintDocument({ source: { file, text }, format: 'mdx', site, lang, today });
  return findings.filter(({ rule }) => rule.startsWith('drift/'));
}

/**
 * Changes the state of one entry of the map, leaves all pages alone, and looks for a finding that names the entry.
 * @param site a sample site
 */
export function stateChanges(site: SiteFacts): Trial[] {
  const files = pagesOf(site);
  const named = (id: string) => files.filter(({ text }) => new RegExp(`[\\[" ]${id}[\\]",]`).test(text));
  const attempt = (kind: string, id: string, path: readonly (string | number)[], change: (map: TitanMap) => void) => {
    const map = structuredClone(site.map);
    change(map);
    const findings = named(id).flatMap(({ file, text }) => driftIn(file, text, { ...site, map }));
    const stands = site.locate(path) ?? site.locate(path.slice(0, -1));
    const placed = findings.some(({ expected }) => expected?.file === stands?.file && expected?.line === stands?.line);
    return {
      kind,
      where: 'untouched',
      side: 'map' as const,
      sentence: id,
      found: findings.length > 0,
      placed,
      alarms: [],
    };
  };
  const { zones, services, offers, campaigns, memberships, pricebook, business } = site.map;
  const over = (family: 'campaigns' | 'memberships' | 'pricebook', index: number, id: string, to: string) =>
    named(id).length === 0
      ? []
      : [
          attempt(`${family} ${to}`, id, [family, index, 'status'], (map) => {
            Object.assign(map[family][index] ?? {}, { status: to });
          }),
        ];
  return [
    ...campaigns.flatMap((campaign, index) =>
      campaignState(campaign, today) === 'live' ? over('campaigns', index, campaign.id, 'ended') : [],
    ),
    ...memberships.flatMap(({ id, status }, index) =>
      status === 'active' ? ['paused', 'retired'].flatMap((to) => over('memberships', index, id, to)) : [],
    ),
    ...pricebook.flatMap(({ id, status }, index) =>
      status === 'active' ? over('pricebook', index, id, 'inactive') : [],
    ),
    ...business.credentials.flatMap(({ id }, index) =>
      named(id).length === 0
        ? []
        : [
            attempt('credential over', id, ['business', 'credentials', index, 'expires'], (map) => {
              Object.assign(map.business.credentials[index] ?? {}, { expires: '2026-11-20' });
            }),
          ],
    ),
    ...offers.flatMap((offer, index) =>
      offerState(offer, today) === 'live' && named(offer.id).length > 0
        ? [
            attempt('offer for others', offer.id, ['offers', index, 'services'], (map) => {
              Object.assign(map.offers[index] ?? {}, { services: [services.at(-1)?.id ?? ''] });
            }),
          ]
        : [],
    ),
    ...zones.flatMap(({ id, status }, index) =>
      status === 'active' && named(id).length > 0
        ? (['paused', 'emergency-only', 'expansion'] as const).map((to) =>
            attempt(`zone ${to}`, id, ['zones', index, 'status'], (map) =>
              Object.assign(map.zones[index] ?? {}, { status: to }),
            ),
          )
        : [],
    ),
    ...services.flatMap(({ id, status }, index) =>
      status === 'active' && named(id).length > 0
        ? (['paused', 'retired'] as const).map((to) =>
            attempt(`service ${to}`, id, ['services', index, 'status'], (map) =>
              Object.assign(map.services[index] ?? {}, { status: to }),
            ),
          )
        : [],
    ),
    ...offers.flatMap((offer, index) =>
      offerState(offer, today) === 'live' && named(offer.id).length > 0
        ? [
            attempt('offer ended', offer.id, ['offers', index, 'ends'], (map) =>
              Object.assign(map.offers[index] ?? {}, { ends: '2026-11-20' }),
            ),
            attempt('offer not started', offer.id, ['offers', index, 'starts'], (map) =>
              Object.assign(map.offers[index] ?? {}, { starts: '2026-11-22' }),
            ),
          ]
        : [],
    ),
  ];
}

/** Takes away, one by one, what makes a site complete: the pages of an entry, and what makes an area page its own. */
export function coverageChanges(site: SiteFacts): Trial[] {
  const pages = pagesOf(site);
  const trial = (kind: string, sentence: string, hits: readonly Finding[], placed: boolean): Trial => {
    const tried = { kind, where: 'whole site', side: 'page' as const, sentence, alarms: [] };
    return { ...tried, found: hits.length > 0, placed };
  };
  const kinds = new Map(pages.map((source) => [source, kindOf(readMarkdownPage(source, 'mdx', 'en'))]));
  const ofKind = (kind: string) => pages.filter((source) => kinds.get(source) === kind);
  const before = wholeSite(pages, site);
  const without = (family: 'services' | 'zones' | 'offers', kind: string, rule: string) =>
    site.map[family].flatMap(({ id, status }, index) => {
      if (status !== 'active' && status !== 'emergency-only') return [];
      const about = [...ofKind(kind), ...ofKind(`${kind}s`)].filter(({ text }) =>
        new RegExp(`^${family}: .*[\\[ ]${id}[\\],]`, 'm').test(text),
      );
      const found = wholeSite(
        pages.filter((source) => !about.includes(source)),
        site,
      );
      const place = site.locate([family, index, 'id']);
      const hits = found.filter((finding) => finding.rule === rule && finding.line === place?.line);
      return about.length === 0 || before.length > 0
        ? []
        : [
            trial(
              `${kind} without page`,
              id,
              hits,
              hits.some(({ file }) => file === place?.file),
            ),
          ];
    });
  const areas = ofKind('area').filter(({ file }) => !file.includes('/es/'));
  const copied = areas.slice(1).map((source, index) => {
    const twin = areas[index];
    const body = twin?.text.slice(twin.text.indexOf('\n---\n') + 5) ?? '';
    const changed = { file: source.file, text: source.text.slice(0, source.text.indexOf('\n---\n') + 5) + body };
    const found = wholeSite([...pages.filter((each) => each !== source), changed], site);
    const hits = found.filter(
      ({ rule, file }) => rule === 'page/near-duplicate' && (file === source.file || file === twin?.file),
    );
    const names = hits.some(({ message }) => message.includes(`${twin?.file}:`) || message.includes(`${source.file}:`));
    return trial('area copied', source.file, hits, names);
  });
  const unbound = ofKind('service').map(({ file, text }) => {
    const found = lintDocument({
      source: { file, text: text.replace(/^services: .*\n/m, '') },
      format: 'mdx',
      site,
      lang: site.map.site.languages[0] ?? 'en',
      today,
    }).findings.filter(({ rule }) => rule === 'page/unbound');
    return trial(
      'page unbound',
      file,
      found,
      found.some(({ expected }) => expected !== null),
    );
  });
  return [
    ...without('services', 'service', 'map/service-without-page'),
    ...without('zones', 'area', 'map/zone-without-page'),
    ...without('offers', 'offer', 'map/offer-without-page'),
    ...copied,
    ...unbound,
  ];
}
