declare module 'virtual:truecopy/site' {
  export const site: import('./build/settings.ts').Site;
  export const map: import('../titan-map/schema/titan-map.ts').TitanMap;
  /** Sentence classes about ServiceTitan that are open, with what each rests on. */
  export const permits: readonly import('../titan-map/readiness/states.ts').Basis[];
  /** What the server was built for. */
  export const adapter: import('./build/settings.ts').AdapterName;
  /** True while the development server runs. */
  export const development: boolean;
}

declare module 'virtual:truecopy/review' {
  /** Facts and claims of every page; null for a build that nobody reviews. */
  export const review: import('./build/review.ts').Review | null;
}

declare module 'virtual:truecopy/operating' {
  /** Pages that are generated from data, for every audience. */
  export const pages: readonly import('./operating/operating-page.ts').OperatingPage[];
  /** Privacy and disclaimers in every language of the site. */
  export const notices: readonly import('./operating/notices.ts').Notice[];
  /** Whether evidence has opened what the site may say about a connection. */
  export const connected: boolean;
}

declare module 'virtual:truecopy/brand.css';
