/** German: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`Kommentare von ${name}`,
  legend: 'Von jetzt an',
  standings: {
    normal: 'Keine besondere Behandlung',
    premoderated: 'Warten auf die Moderation; die Person erfährt davon',
    trusted: 'Kommen durch Regeln und Vorabprüfung, aber nicht durch Wörter und Links',
  },
  reason: 'Grund, fürs Protokoll',
  submit: 'Ändern',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`${name} sperren`,
  hint: 'Gesperrte Personen können lesen, aber nicht kommentieren, abstimmen oder melden. Ihre bisherigen Kommentare bleiben.',
  reason: 'Grund, für die Person sichtbar',
  until: 'Bis',
  forever: 'Dauerhaft',
  day: 'Einen Tag',
  week: 'Eine Woche',
  month: 'Dreißig Tage',
  date: 'Ein Datum …',
  dateLabel: 'Ende der Sperre',
  submit: 'Sperren',
  lift: (name) => t`Sperre von ${name} aufheben`,
  liftHint: 'Die Person kann sofort wieder kommentieren.',
  liftSubmit: 'Sperre aufheben',
  banned: (name) => t`${name} ist gesperrt.`,
  lifted: (name) => t`Die Sperre von ${name} ist aufgehoben.`,
  pastDate: 'Wählen Sie ein Datum in der Zukunft.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`Meldungen von ${name} stummschalten`,
  hint: 'Die Person kann weiter lesen und kommentieren. Wir sagen ihr, dass sie nichts melden kann, bis wann, und Ihren Grund.',
  reason: 'Grund, für die Person sichtbar',
  submit: 'Meldungen stummschalten',
  muted: (name) => t`${name} kann nichts mehr melden.`,
};
