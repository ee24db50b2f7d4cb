import { pages } from 'virtual:truecopy/operating';
import { site } from 'virtual:truecopy/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { addressOf, isFile, type OperatingPage, twin } from '../operating/operating-page.ts';

export const getStaticPaths = (() =>
  pages
    .filter((page) => isFile(page, site.preview))
    .map((page) => ({ params: { path: addressOf(page).slice(1, -1) }, props: { page } }))) satisfies GetStaticPaths;

/** Machine-readable twin of a page that stands in the open or in a preview. */
export const GET: APIRoute<{ page: OperatingPage }> = ({ props }) =>
  Response.json(twin(props.page, { site: site.id, today: site.today }));
