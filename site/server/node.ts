// The order matters: the lead service refuses settings that it cannot use before the adapter listens.
import '../leads/start.ts';

export * from '@astrojs/node/server.js';
