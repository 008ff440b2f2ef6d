/** Dutch: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const transparencyView: typeof en.transparencyView = {
  heading: 'Rapport',
  intro:
    'Wat er in een periode is beslist, voor een transparantierapport. Ongedaan gemaakte beslissingen tellen niet mee.',
  from: 'Van',
  to: 'Tot en met',
  show: 'Tonen',
  download: 'Downloaden als CSV',
  decisions: 'Beslissingen',
  decision: 'Beslissing',
  reason: 'Reden',
  by: 'Beslist door',
  automated: 'een controle',
  people: 'een moderator',
  count: 'Aantal',
  none: 'Geen in deze periode.',
  ownWords: 'in de woorden van de moderator',
  answers: 'Meldingen, kennisgevingen en bezwaren',
  what: 'Wat',
  received: 'Ontvangen',
  upheld: 'Terecht',
  declined: 'Afgewezen',
  median: 'Mediane antwoordtijd',
  reports: 'Meldingen van lezers',
  allNotices: 'Alle kennisgevingen van illegale inhoud',
  notices: (ground) => t`Kennisgevingen: ${ground}`,
  appeals: 'Bezwaren (‘afgewezen’: de beslissing bleef staan)',
};
