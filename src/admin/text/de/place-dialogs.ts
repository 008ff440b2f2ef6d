/** German: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'Neue Antworten in dieser Diskussion zurückhalten',
  release: 'Antworten in dieser Diskussion nicht mehr zurückhalten',
  hint: 'Jeder neue oder bearbeitete Kommentar darin wird vor dem Erscheinen geprüft. Wer ihn schreibt, erfährt davon. Kommentare der Redaktion sind ausgenommen.',
  reason: 'Grund, fürs Protokoll',
  done: (held) => (held ? 'Antworten warten jetzt auf die Moderation.' : 'Antworten warten nicht mehr.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'Andrang bei diesem Artikel',
  legend: 'Neue Kommentare',
  modes: {
    premoderate: 'Warten auf die Moderation',
    slow: 'Langsamer Modus: einer pro Person im angegebenen Abstand',
    closed: 'Werden nicht angenommen',
  },
  seconds: 'Sekunden zwischen zwei Kommentaren',
  hours: 'Dauer in Stunden; leer: bis jemand es beendet',
  reason: 'Grund, fürs Protokoll',
  submit: 'Beginnen',
  started: (mode) => t`${mode}, bei diesem Artikel.`,
};
