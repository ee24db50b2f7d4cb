import type { APIRoute } from 'astro';
import { answerDeliveryRequest } from '../../leads/scheduled.ts';

export const prerender = false;

export const GET: APIRoute = ({ request }) => answerDeliveryRequest(request);
export const POST = GET;
