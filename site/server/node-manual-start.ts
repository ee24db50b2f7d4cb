/** Keeps the adapter from listening by itself, so that its server can be completed first. Import before the adapter. */
process.env.ASTRO_NODE_AUTOSTART = 'disabled';
