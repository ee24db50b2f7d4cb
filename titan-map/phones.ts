import type { Check } from './check.ts';
import { pick, pickTexts, placeWords, valueAt } from './paths.ts';

const digits = (number: unknown) => (typeof number === 'string' ? number.replace(/\D/g, '') : null);

/** Every tracking number is listed for its campaign among the phones of the business. */
export const trackingNumbers: Check = (data, { where, complete }) => {
  const listed = pick(data, 'business.phones.*');
  return pickTexts(data, 'campaigns.*.trackingNumber').flatMap(({ path, value }) => {
    const campaign = valueAt(data, [...path.slice(0, 2), 'id']);
    if (listed.some((phone) => valueAt(phone.value, ['campaign']) === campaign)) return [];
    const phone = listed.find((entry) => digits(valueAt(entry.value, ['number'])) === digits(value));
    if (!phone && !complete) return [];
    const stands = phone
      ? `${where(phone.path)} lists it for another use`
      : 'the phones of the business do not list it';
    return {
      rule: 'map/phone-mismatch',
      path,
      part: 'value',
      message: `Found ${value} at ${placeWords(data, path)}; expected a tracking number of this campaign, and ${stands}.`,
      hint: `List it under business › phones with role: tracking and campaign: ${String(campaign)}.`,
    };
  });
};

/** A phone that the business lists for a campaign is the tracking number of that campaign. */
export const campaignPhones: Check = (data, { where }) => {
  const campaigns = pickTexts(data, 'campaigns.*.id');
  return pick(data, 'business.phones.*').flatMap(({ path, value }) => {
    const number = valueAt(value, ['number']);
    const id = valueAt(value, ['campaign']);
    const campaign = campaigns.find((entry) => entry.value === id)?.path.slice(0, 2);
    if (!campaign || typeof number !== 'string') return [];
    const own = valueAt(data, [...campaign, 'trackingNumber']);
    if (digits(own) === digits(number)) return [];
    const stands =
      typeof own === 'string'
        ? `${where([...campaign, 'trackingNumber'])} gives it ${own}`
        : `${where(campaign)} gives it none`;
    return {
      rule: 'map/phone-mismatch',
      path: [...path, 'number'],
      part: 'value',
      message: `Found ${number} as the tracking number of ${String(id)}; expected the number of the campaign, and ${stands}.`,
      hint: 'Write the same number at both places, or remove it here.',
    };
  });
};
