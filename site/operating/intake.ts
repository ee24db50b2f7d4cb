import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { Intake } from '../data/intake.ts';
import { entry, type PageContent, words } from './operating-page.ts';
import { roleWords } from './roles.ts';

const lists: Readonly<Record<Intake['questions'][number]['goesTo'], string>> = {
  services: 'services',
  zones: 'areas',
  bookingPaths: 'ways to book',
  capacityRules: 'rules for booking',
  pricebook: 'prices',
  offers: 'offers',
  memberships: 'plans',
  campaigns: 'campaigns',
};

/**
 * What a first meeting asks, with what the map holds already.
 * @param intake questions, artifacts and sign-offs
 * @param map map of the site
 */
export function intakePage(intake: Intake, map: TitanMap): PageContent {
  const answered = intake.questions.filter(({ goesTo }) => map[goesTo].length > 0);
  return {
    title: 'Customer intake',
    description: 'The questions of a first meeting, the papers that help, and what is signed off before the launch.',
    lead: 'What we need to know to write the map of your business. No question is about a password, a token or a key.',
    icon: 'note',
    counters: [
      { key: 'questions', count: intake.questions.length, label: 'questions' },
      { key: 'answered', count: answered.length, label: 'with answers in the map' },
      { key: 'artifacts', count: intake.artifacts.length, label: 'papers to ask for' },
      { key: 'signOffs', count: intake.signOffs.length, label: 'sign-offs' },
    ],
    sections: [
      {
        id: 'questions',
        title: 'Questions',
        layout: 'cards',
        items: intake.questions.map(({ id, title, goesTo, hint }) => ({
          id,
          title,
          marks: [
            map[goesTo].length > 0
              ? { text: `${map[goesTo].length} ${lists[goesTo]} in the map`, tone: 'good' }
              : { text: `No ${lists[goesTo]} in the map`, tone: 'plain' },
          ],
          fields: [words('hint', '', hint)],
        })),
      },
      {
        id: 'artifacts',
        title: 'Papers to ask for',
        column: 'Paper',
        intro: 'Copies without names, invoices or payments of customers. An import strips what slips through.',
        layout: 'table',
        items: intake.artifacts.map(({ id, title, form }) => ({
          ...entry(id, title),
          fields: [words('form', 'In which form', form)],
        })),
      },
      {
        id: 'sign-offs',
        title: 'Signed off before the launch',
        column: 'Sign-off',
        layout: 'table',
        items: intake.signOffs.map(({ id, title, decides, means }) => ({
          ...entry(id, title),
          fields: [words('means', 'What it means', means), words('decides', 'Who signs', roleWords[decides])],
        })),
      },
    ],
  };
}
