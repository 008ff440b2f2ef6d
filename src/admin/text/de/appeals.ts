/** German: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const appealsView: typeof en.appealsView = {
  heading: 'Widersprüche',
  empty: 'Keine offenen Widersprüche.',
  emptyHint: 'Nach dem Entfernen eines Kommentars oder einer Sperre kann man um eine erneute Prüfung bitten.',
  by: (name) => t`Widerspruch von ${name}`,
  due: 'Antwort fällig',
  overdue: 'überfällig',
  appeal: 'Was die Person sagt',
  decision: 'Die Entscheidung',
  decidedBy: 'Entschieden von',
  until: 'Bis',
  gone: 'Der Kommentar kann nicht mehr gezeigt werden.',
  sanction: 'Die Entscheidung betrifft die Person, nicht einen Kommentar.',
  keep: 'Entscheidung beibehalten …',
  overturn: 'Aufheben …',
  own: 'Das war Ihre eigene Entscheidung, deshalb muss jemand anders aus der Moderation antworten.',
  rank: 'Die Rolle dieser Person ist zu hoch, als dass Sie antworten könnten.',
  keepHeading: 'Entscheidung beibehalten',
  overturnHeading: 'Entscheidung aufheben',
  keepHint: 'Es ändert sich nichts. Die Person sieht Ihren Grund.',
  overturnHint:
    'Der Kommentar wird wieder veröffentlicht oder die Maßnahme aufgehoben. Die Person sieht Ihren Grund.',
  reason: 'Grund, für die Person sichtbar',
  keepSubmit: 'Beibehalten',
  overturnSubmit: 'Aufheben',
  kept: (name) => t`Beibehalten: ${name}.`,
  overturned: (name) => t`Aufgehoben: ${name}.`,
  undone: 'Rückgängig gemacht: Der Widerspruch ist wieder offen.',
  back: 'Zurück zu den Widersprüchen',
};
