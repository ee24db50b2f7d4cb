/** How the cells of a column are read. */
export type FieldKind =
  | 'text'
  | 'id'
  | 'state'
  | 'money'
  | 'zips'
  | 'list'
  | 'date'
  | 'phone'
  | 'period'
  | 'count'
  | 'flag';

interface Field {
  /** Names of the column in exports, best first; case, spaces and punctuation do not count. */
  aliases: readonly string[];
  kind: FieldKind;
  required?: true;
}

interface FamilyRecord {
  /** What one row is called. */
  row: string;
  /** List of the map that it is compared with. */
  list: MapList;
  /** Tabs of a workbook that hold it, in the same spelling rules as column names. */
  tabs: readonly string[];
  fields: Readonly<Record<string, Field>>;
  /** True when e-mail addresses, phones and streets in it belong to the business and not to a person. */
  ownContacts?: true;
}

/** Lists of the map that exports are compared with. */
export type MapList = 'services' | 'zones' | 'campaigns' | 'memberships' | 'pricebook';

const externalId = (...more: string[]): Field => ({ aliases: ['Id', 'External Id', ...more], kind: 'id' });
const state: Field = { aliases: ['Active', 'Is Active', 'Status', 'State', 'Enabled'], kind: 'state' };

/**
 * What a customer can export by hand, one family at a time. The platform publishes no column names for most of these
 * lists and lets accounts change them, so columns are found by name and never by position.
 */
export const families = {
  services: {
    row: 'service',
    list: 'services',
    tabs: ['Services', 'Service list'],
    fields: {
      id: externalId('Service Id'),
      name: { aliases: ['Service', 'Service Name', 'Name'], kind: 'text', required: true },
      state,
      jobType: { aliases: ['Job Type', 'Job Type Name'], kind: 'text' },
      businessUnit: { aliases: ['Business Unit', 'Business Unit Name', 'BU'], kind: 'text' },
      trade: { aliases: ['Trade'], kind: 'text' },
      synonyms: { aliases: ['Synonyms', 'Other Names', 'Also Called', 'Aliases'], kind: 'list' },
      emergency: { aliases: ['Emergency', 'After Hours'], kind: 'flag' },
    },
  },
  'job-types': {
    row: 'job type',
    list: 'services',
    tabs: ['Job Types', 'JobTypes'],
    fields: {
      id: externalId('Job Type Id'),
      name: { aliases: ['Job Type', 'Job Type Name', 'Name'], kind: 'text', required: true },
      state,
      businessUnits: {
        aliases: ['Business Units', 'Business Unit', 'Business Unit Name', 'Business Units Name', 'BU'],
        kind: 'list',
      },
    },
  },
  'business-units': {
    row: 'business unit',
    list: 'services',
    tabs: ['Business Units', 'BusinessUnits'],
    ownContacts: true,
    fields: {
      id: externalId('Business Unit Id'),
      name: { aliases: ['Business Unit', 'Business Unit Name', 'Name'], kind: 'text', required: true },
      state,
    },
  },
  zones: {
    row: 'zone',
    list: 'zones',
    tabs: ['Zones', 'Dispatch Zones', 'Service Areas'],
    fields: {
      id: externalId('Zone Id'),
      name: { aliases: ['Zone', 'Zone Name', 'Name'], kind: 'text', required: true },
      state,
      zips: {
        aliases: ['Zips', 'Zip Codes', 'Zip Code', 'Zip', 'Postal Codes', 'Postal Code'],
        kind: 'zips',
        required: true,
      },
      cities: { aliases: ['Cities', 'City', 'Towns', 'Neighborhoods'], kind: 'list' },
    },
  },
  campaigns: {
    row: 'campaign',
    list: 'campaigns',
    tabs: ['Campaigns', 'Marketing Campaigns', 'Campaign Summary'],
    fields: {
      id: externalId('Campaign Id'),
      name: { aliases: ['Campaign', 'Campaign Name', 'Name'], kind: 'text', required: true },
      state,
      phone: {
        aliases: ['Tracking Number', 'Campaign Phone Numbers', 'Campaign Phone', 'Phone Number', 'Phone', 'DNIS'],
        kind: 'phone',
      },
      starts: { aliases: ['Starts', 'Start Date', 'Start', 'From', 'Begins'], kind: 'date' },
      ends: { aliases: ['Ends', 'End Date', 'End', 'Until', 'To', 'Expires'], kind: 'date' },
    },
  },
  memberships: {
    row: 'membership',
    list: 'memberships',
    tabs: ['Memberships', 'Membership Types'],
    fields: {
      id: externalId('Membership Type Id', 'Membership Id'),
      name: {
        aliases: ['Membership', 'Membership Type', 'Membership Name', 'Display Name', 'Name'],
        kind: 'text',
        required: true,
      },
      state,
      price: { aliases: ['Price', 'Billing Price', 'Billing Amount', 'Sale Price', 'Amount'], kind: 'money' },
      per: {
        aliases: ['Billing Frequency', 'Billing Period', 'Billing', 'Per', 'Period', 'Frequency'],
        kind: 'period',
      },
      visits: { aliases: ['Visits Per Year', 'Visits', 'Recurring Services'], kind: 'count' },
    },
  },
  pricebook: {
    row: 'pricebook item',
    list: 'pricebook',
    tabs: ['Services', 'Pricebook', 'Pricebook Services', 'Price Book', 'Items'],
    fields: {
      id: externalId('Service Id', 'Sku Id'),
      code: { aliases: ['Code', 'Item Code', 'Sku', 'Service Code'], kind: 'text', required: true },
      name: { aliases: ['Display Name', 'Name', 'Item Name', 'Service Name'], kind: 'text', required: true },
      state,
      price: { aliases: ['Price', 'Static Price', 'Sell Price', 'Unit Price'], kind: 'money', required: true },
      category: { aliases: ['Category.Name', 'Category', 'Category Name', 'Categories.Name'], kind: 'text' },
      categoryId: { aliases: ['Category.Id', 'Category Id', 'Categories.Id', 'Categories'], kind: 'id' },
      ...levels(),
    },
  },
} as const satisfies Record<string, FamilyRecord>;

/** Levels of the categories of a pricebook. */
export const categoryLevels = 9;

/** The tab that lists the categories of a pricebook by position. */
export const categoryTable = {
  tabs: ['Categories', 'Pricebook Categories'],
  fields: { id: externalId('Category Id'), ...levels() },
} as const;

function levels(): Record<`level${number}`, Field> {
  return Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `level${index + 1}`,
      { aliases: [`Category${index + 1}`, `Category Level ${index + 1}`, `Subcategory${index}`], kind: 'text' },
    ]),
  );
}

export type FamilyName = keyof typeof families;

/** Columns that some family asks for. */
export type FieldName = { [F in FamilyName]: keyof (typeof families)[F]['fields'] }[FamilyName] | `level${number}`;

export type Family = FamilyRecord;
export const familyNames = Object.keys(families) as FamilyName[];

/**
 * A name of a column or tab, so that spellings compare.
 * @param name as written
 * @returns lower-case letters and digits; empty when there are none
 */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
