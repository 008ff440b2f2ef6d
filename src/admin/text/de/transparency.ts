/** German: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const transparencyView: typeof en.transparencyView = {
  heading: 'Bericht',
  intro:
    'Was in einem Zeitraum entschieden wurde, für einen Transparenzbericht. Rückgängig gemachte Entscheidungen sind nicht enthalten.',
  from: 'Von',
  to: 'Bis einschließlich',
  show: 'Zeigen',
  download: 'Als CSV herunterladen',
  decisions: 'Entscheidungen',
  decision: 'Entscheidung',
  reason: 'Grund',
  by: 'Entschieden von',
  automated: 'einer Prüfung',
  people: 'der Moderation',
  count: 'Anzahl',
  none: 'In diesem Zeitraum keine.',
  ownWords: 'in den Worten der Moderation',
  answers: 'Meldungen, Hinweise und Widersprüche',
  what: 'Was',
  received: 'Eingegangen',
  upheld: 'Berechtigt',
  declined: 'Zurückgewiesen',
  median: 'Mittlere Zeit bis zur Antwort',
  reports: 'Meldungen der Leserschaft',
  allNotices: 'Alle Hinweise auf rechtswidrige Inhalte',
  notices: (ground) => t`Hinweise: ${ground}`,
  appeals: 'Widersprüche („zurückgewiesen“: Die Entscheidung blieb)',
};
