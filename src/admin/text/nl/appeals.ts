/** Dutch: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const appealsView: typeof en.appealsView = {
  heading: 'Bezwaren',
  empty: 'Geen openstaande bezwaren.',
  emptyHint: 'Als een reactie is verwijderd of iemand is geblokkeerd, kan die persoon om herziening vragen.',
  by: (name) => t`Bezwaar van ${name}`,
  due: 'Antwoord uiterlijk',
  overdue: 'te laat',
  appeal: 'Wat de persoon zegt',
  decision: 'De beslissing',
  decidedBy: 'Beslist door',
  until: 'Tot',
  gone: 'De reactie kan niet meer worden getoond.',
  sanction: 'De beslissing gaat over de persoon, niet over een reactie.',
  keep: 'Beslissing handhaven…',
  overturn: 'Terugdraaien…',
  own: 'Dit was uw eigen beslissing, dus een andere moderator moet antwoorden.',
  rank: 'De rol van deze persoon is te hoog om door u beantwoord te worden.',
  keepHeading: 'Beslissing handhaven',
  overturnHeading: 'Beslissing terugdraaien',
  keepHint: 'Er verandert niets. De persoon ziet uw reden.',
  overturnHint:
    'De reactie wordt weer gepubliceerd of de maatregel wordt opgeheven. De persoon ziet uw reden.',
  reason: 'Reden, zichtbaar voor de persoon',
  keepSubmit: 'Handhaven',
  overturnSubmit: 'Terugdraaien',
  kept: (name) => t`Gehandhaafd: ${name}.`,
  overturned: (name) => t`Teruggedraaid: ${name}.`,
  undone: 'Ongedaan gemaakt: het bezwaar staat weer open.',
  back: 'Terug naar de bezwaren',
};
