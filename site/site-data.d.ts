declare module 'virtual:truecopy/site' {
  export const site: import('./build/settings.ts').Site;
  export const map: import('../titan-map/schema/titan-map.ts').TitanMap;
}

declare module 'virtual:truecopy/brand.css';
