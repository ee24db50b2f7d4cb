import type { Check } from './check.ts';
import { pick, pickTexts, placeWords, valueAt } from './paths.ts';

/** The numbers of the business and of its campaigns say the same. */
export const phones: Check = (data, { where, complete }) => {
  const listed = pick(data, 'business.phones.*');
  const tracked = pickTexts(data, 'campaigns.*.trackingNumber');
  const campaignOf = (path: readonly (string | number)[]) => valueAt(data, [...path.slice(0, 2), 'id']);

  const campaigns = tracked.flatMap(({ path, value }) => {
    const id = campaignOf(path);
    const phone = listed.find((entry) => valueAt(entry.value, ['number']) === value);
    if (phone && valueAt(phone.value, ['campaign']) === id) return [];
    if (!phone && !complete) return [];
    const stands = phone
      ? `${where(phone.path)} lists it for another use`
      : 'the phones of the business do not list it';
    return {
      rule: 'map/phone-mismatch' as const,
      path,
      part: 'value' as const,
      message: `Found ${value} at ${placeWords(data, path)}; expected a tracking number of this campaign, and ${stands}.`,
      hint: `List it under business › phones with role: tracking and campaign: ${String(id)}.`,
    };
  });

  const numbers = listed.flatMap(({ path, value }) => {
    const id = valueAt(value, ['campaign']);
    const index = pickTexts(data, 'campaigns.*.id').find((entry) => entry.value === id)?.path[1];
    const number = valueAt(value, ['number']);
    if (typeof id !== 'string' || typeof number !== 'string' || index === undefined) return [];
    if (tracked.some((entry) => entry.path[1] === index && entry.value === number)) return [];
    const own = tracked.find((entry) => entry.path[1] === index);
    const stands = own ? `${where(own.path)} gives it ${own.value}` : `${where(['campaigns', index])} gives it none`;
    return {
      rule: 'map/phone-mismatch' as const,
      path: [...path, 'number'],
      part: 'value' as const,
      message: `Found ${number} as the tracking number of ${id}; expected the number of the campaign, and ${stands}.`,
      hint: `Write the same number at both places, or remove it here.`,
    };
  });
  return [...campaigns, ...numbers];
};
