import { pages } from 'virtual:truecopy/operating';
import { site } from 'virtual:truecopy/site';
import type { APIRoute } from 'astro';
import { twin } from '../../../operating/operating-page.ts';
import { opsDesk } from '../../../ops/service.ts';

export const prerender = false;

/** Machine-readable twin of a page for operators. */
export const GET: APIRoute = ({ request, params }) => {
  const desk = opsDesk();
  if (!desk) return new Response(null, { status: 404 });
  if (desk.formTokenOf(request) === null) return Response.json({ ok: false }, { status: 401 });
  const page = pages.find(({ path }) => path === params.page);
  return page ? Response.json(twin(page, { site: site.id, today: site.today })) : new Response(null, { status: 404 });
};
