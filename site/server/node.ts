// The order matters: the lead service refuses settings that it cannot use before the adapter listens.
import '../leads/start.ts';
import './node-manual-start.ts';
import { map } from 'virtual:truecopy/site';
import { startServer } from '@astrojs/node/server.js';
import { createApp } from 'astro/app/entrypoint';
import type { Redraw } from '../leads/handler.ts';
import { leadDeps, senderSigns } from '../leads/service.ts';
import { securityHeaders } from '../security-policy.ts';
import { answerNodeLead, isLead, type NodeLeadDeps } from './node-leads.ts';

export * from '@astrojs/node/server.js';

let pages: ReturnType<typeof createApp> | undefined;

const redraw: Redraw = (form) => {
  pages ??= createApp();
  return pages.render(new Request(new URL('/request/', map.site.url)), {
    locals: { lang: form.lang, redrawnForm: form },
  });
};

const leads: NodeLeadDeps = {
  deps: (peer) => ({ ...leadDeps, signs: (lead, headers) => senderSigns(lead, headers, peer) }),
  redraw,
  headers: securityHeaders(map),
};

const { server } = startServer().server;
const [page] = server.listeners('request');
server.removeAllListeners('request').on('request', async (request, response) => {
  if (!isLead(request)) {
    // For files, which go out without the middleware; a page that sets its own, such as /ops/, keeps those.
    for (const [name, value] of Object.entries(leads.headers)) response.setHeader(name, value);
    return page?.call(server, request, response);
  }
  try {
    await answerNodeLead(request, response, leads);
  } catch (error) {
    leadDeps.log(`A request to the form failed: ${error instanceof Error ? error.name : 'unknown'}`);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
});
