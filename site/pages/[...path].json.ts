import { notices, pages } from 'virtual:truecopy/operating';
import { review } from 'virtual:truecopy/review';
import { site } from 'virtual:truecopy/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { reviewCounts } from '../build/review-counts.ts';
import { noticeTwin } from '../operating/notices.ts';
import { addressOf, isFile, twin } from '../operating/operating-page.ts';

const about = { site: site.id, today: site.today };

export const getStaticPaths = (() => {
  const at = (address: string, data: object) => ({
    params: { path: decodeURIComponent(address).slice(1, -1) },
    props: { data },
  });
  return [
    ...notices.map((notice) => at(notice.path, noticeTwin(notice, about))),
    ...(review
      ? [
          at('/review/', {
            version: 1,
            ...about,
            page: 'review',
            audience: 'reviewer',
            counters: reviewCounts(review),
            ...review,
          }),
        ]
      : []),
    ...pages.filter((page) => isFile(page, site.preview)).map((page) => at(addressOf(page), twin(page, about))),
  ];
}) satisfies GetStaticPaths;

/** Machine-readable twin of a page that stands in the open or in a preview. */
export const GET: APIRoute<{ data: object }> = ({ props }) => Response.json(props.data);
