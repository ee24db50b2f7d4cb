import type { APIRoute } from 'astro';
import { handleLead } from '../../leads/handler.ts';
import { leadDeps, senderSigns } from '../../leads/service.ts';

export const prerender = false;

export const ALL: APIRoute = (context) =>
  handleLead(context.request, {
    ...leadDeps,
    signs: (lead, headers) => senderSigns(lead, headers, context.clientAddress),
    redraw: (form) => {
      context.locals.lang = form.lang;
      context.locals.redrawnForm = form;
      return context.rewrite(new Request(new URL('/request/', context.url)));
    },
  });
