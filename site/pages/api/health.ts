import type { APIRoute } from 'astro';
import { answerHealth } from '../../leads/service.ts';

export const prerender = false;

export const GET: APIRoute = () => answerHealth();
