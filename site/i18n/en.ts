/** What a site has about which its privacy page has to speak. */
export interface PrivacyUses {
  turnstile: boolean;
  scheduler: boolean;
  referrals: boolean;
  /** Name of the referral program whose vendor may be told of requests; null when there is none. */
  program: string | null;
}

/** Everything that the theme says in English. Facts of a business never stand here; they come from its map. */
export const en = {
  language: 'English',
  paths: { thankYou: 'thank-you', privacy: 'privacy', disclaimers: 'disclaimers' },
  nav: {
    skip: 'Skip to the content',
    main: 'Main menu',
    menu: 'Menu',
    home: 'Home',
    breadcrumbs: 'Where you are',
    footer: 'Footer',
    contents: 'On this page',
    data: 'The same for programs, as JSON',
  },
  call: {
    action: 'Call',
    now: 'Call now',
    talk: 'Talk to a person',
    label: (business: string, phone: string) => `Call ${business} at ${phone}`,
    request: 'Request a visit',
    bar: 'Contact us',
  },
  hours: {
    title: 'Office hours',
    emergency: {
      '24/7': 'Emergency calls are answered day and night.',
      'office hours': 'Emergency calls are answered during office hours.',
      none: 'No emergency service outside office hours.',
    },
    emergencyShort: { '24/7': 'Emergencies: day and night', 'office hours': 'Emergencies: office hours', none: null },
  },
  claims: {
    basis: (since: string, evidence: string) => `Shown since ${since}. Evidence: ${evidence}.`,
  },
  trust: {
    title: 'What you can check',
    licence: 'Licensed',
    since: (year: number) => `Since ${year}`,
    sinceDetail: (city: string) => `Working in and around ${city}`,
  },
  services: {
    title: 'What we do',
    related: 'Other work we do',
    more: 'More about this work',
    here: 'What we do here',
    emergency: 'Also as an emergency',
  },
  prices: {
    title: 'What it costs',
    caption: (service: string) => `Prices: ${service}`,
    work: 'Work',
    price: 'Price',
    from: (price: string) => `from ${price}`,
    note: 'From our current price list. “From” means that a job can cost more; ask us about yours.',
  },
  offers: {
    title: 'Offers right now',
    off: (saving: string) => `${saving} off`,
    ends: (date: string) => `Good through ${date}`,
    starts: (date: string) => `Starts ${date}`,
    terms: 'Terms',
    more: 'See the offer',
    none: 'There is no offer running today.',
    state: {
      scheduled: 'Not started yet',
      live: 'Open now',
      ended: 'This offer has ended',
      paused: 'This offer is on hold',
      withdrawn: 'This offer is closed',
    },
  },
  membership: {
    title: 'Membership',
    per: { month: 'a month', year: 'a year' },
    terms: 'Terms',
    more: 'How it works',
    closed: 'Closed to new members for now',
  },
  areas: {
    title: 'Where we work',
    cities: 'Places',
    zips: 'ZIP codes',
    zipsOf: (zone: string) => `ZIP codes in ${zone}`,
    status: {
      active: 'Full service',
      paused: 'Paused for now',
      'emergency-only': 'Emergencies only',
      expansion: 'Not served yet',
    },
    statusDetail: {
      active: 'We take visits here.',
      paused: 'We are not taking visits here at the moment. You can leave your details and hear when that changes.',
      'emergency-only': 'We come out here for urgent trouble. Please call rather than write.',
      expansion: 'We plan to work here and do not yet. You can leave your details and hear when we start.',
    },
  },
  faq: { title: 'Questions people ask' },
  steps: {
    title: 'What happens when you ask',
    items: [
      { title: 'You tell us what is wrong', text: 'By phone or with the form. A few words are enough.' },
      {
        title: 'A person reads it',
        text: 'Somebody in our office looks at your request and gets back to you about it.',
      },
      { title: 'You settle a time together', text: 'The form alone books nothing; a visit is agreed with a person.' },
    ],
  },
  request: {
    title: 'Ask for a visit',
    titleFor: (subject: string) => `Ask about ${subject}`,
    waitlistTitle: 'Leave your details',
    lead: 'Write a few words and leave a number or an e-mail address. A person in our office reads every request.',
    urgent: 'Is it urgent? Please call.',
  },
  promise: {
    office: 'This holds when you ask during office hours.',
    'same-day': () => 'We come the same day.',
    'next-day': () => 'We come the next day.',
    'within-hours': (hours: number) =>
      hours === 1 ? 'We are there within an hour.' : `We are there within ${hours} hours.`,
    'call-back': (hours: number) =>
      hours === 1 ? 'We call you back within an hour.' : `We call you back within ${hours} hours.`,
  },
  licences: 'Licenses',
  updated: (date: string) => `A person last checked this page on ${date}.`,
  callout: 'Good to know',
  footer: {
    legal: (year: string, name: string) => `© ${year} ${name}`,
    privacy: 'Privacy',
    disclaimers: 'Disclaimers',
    trademark: (business: string, connected: boolean) =>
      connected
        ? `ServiceTitan is a trademark of its owner. ${business} is not affiliated with or endorsed by ServiceTitan.`
        : `ServiceTitan is a trademark of its owner. ${business} is not affiliated with or endorsed by ServiceTitan, and this website is not connected to it.`,
  },
  thankYou: {
    title: 'Thank you',
    description: 'Your request has been saved.',
    heading: 'Your request is saved',
    lead: (business: string) => `A person at ${business} will read it and get back to you.`,
    next: 'What happens now',
    steps: [
      'Your words are stored the way you wrote them.',
      'Somebody in our office reads them. No visit is booked yet.',
      'They call or write to you, and you settle a time together.',
    ],
    urgent: 'If it cannot wait, please call.',
    back: 'Back to the home page',
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    heading: 'There is no page at this address',
    lead: 'It may have moved, or the link has a typo. These are good places to go on:',
  },
  privacy: {
    title: 'Privacy',
    description: 'What we keep when you write to us, why, and how to have it deleted.',
    lead: (business: string) => `What ${business} keeps when you use this website, and what you can ask for.`,
    sections: (business: string, email: string, uses: PrivacyUses) => [
      {
        id: 'reading',
        title: 'When you only read',
        text: [
          uses.turnstile || uses.scheduler || uses.program
            ? 'This website sets no cookies. What it loads from other companies, and when, stands below.'
            : 'This website sets no cookies and loads nothing from other companies.',
          'The server that sends you the pages may log the address of your device for a short time, to keep the site running and to fend off abuse.',
        ],
      },
      {
        id: 'form',
        title: 'When you send the form',
        text: [
          'We keep what you type: your name, your phone number or e-mail address, where the work is, and what you tell us about it. We also keep the page you wrote from, the link or advertisement that brought you here when the address shows it, the time, and the wording you agreed to.',
          `${business} uses it to answer you, to plan the work and to know which advertisements are any use.`,
          'The request is stored on our web server and sent by e-mail to our office. If sending it fails, your browser may keep it on your own device until it can be sent.',
        ],
      },
      ...(uses.referrals
        ? [
            {
              id: 'referrals',
              title: 'When somebody recommends us to you',
              text: [
                'Such a link carries a code. Your browser keeps it on your own device for thirty days, so that it stands in the form when you write to us. It does not if it sends the Global Privacy Control signal.',
              ],
            },
          ]
        : []),
      ...(uses.turnstile || uses.scheduler || uses.program
        ? [
            {
              id: 'companies',
              title: 'Other companies',
              text: [
                ...(uses.turnstile ? ['Pages with the form load a check against robots from Cloudflare.'] : []),
                ...(uses.scheduler
                  ? [
                      'If you open the calendar, your browser loads it from the company that provides it. Before that it loads nothing from there.',
                    ]
                  : []),
                ...(uses.program
                  ? [
                      `If you give a referral code and say yes in the form, your browser loads a script of ${uses.program} and tells it the code and, if you allow that too, your e-mail address. Without your yes it is told nothing, and a browser that sends the Global Privacy Control signal is not even asked.`,
                    ]
                  : []),
              ],
            },
          ]
        : []),
      {
        id: 'calls',
        title: 'When you call',
        text: ['Some pages may show a number that belongs to one advertisement. It rings at the same office.'],
      },
      {
        id: 'rights',
        title: 'What you can ask for',
        text: [
          `You can ask what we hold about you, have it corrected, or have it deleted. Write to ${email} from any address we can answer. We may have to keep papers that the law asks of us, such as invoices.`,
        ],
      },
    ],
    responsible: 'Who is responsible',
  },
  disclaimers: {
    title: 'Disclaimers',
    description: 'How to read the prices, offers and names on this website.',
    lead: 'How to read the prices, offers and names on this website.',
  },
};

export type Texts = typeof en;
