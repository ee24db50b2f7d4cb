import type { Review } from './review.ts';

/** How much there is to review. */
export function reviewCounts({ everyPage, pages, elsewhere }: Review) {
  const findings = pages.flatMap((page) => page.findings);
  return {
    pages: pages.length,
    facts: everyPage.length + pages.flatMap(({ facts }) => facts).length,
    claims: pages.flatMap(({ claims }) => claims).length + elsewhere.length,
    open: findings.filter(({ reason }) => reason === null).length,
    tolerated: findings.filter(({ reason }) => reason !== null).length,
  };
}
