/** Polish: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`Komentarze: ${name}`,
  legend: 'Od teraz',
  standings: {
    normal: 'Bez szczególnego traktowania',
    premoderated: 'Czekają na moderatora; powiadamiamy o tym tę osobę',
    trusted: 'Omijają reguły i kontrolę wstępną, ale nie słowa i linki',
  },
  reason: 'Powód, do dziennika',
  submit: 'Zmień',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`Zablokuj: ${name}`,
  hint: 'Zablokowane osoby mogą czytać, ale nie komentować, głosować ani zgłaszać. Ich dotychczasowe komentarze zostają.',
  reason: 'Powód, widoczny dla tej osoby',
  until: 'Do',
  forever: 'Na stałe',
  day: 'Jeden dzień',
  week: 'Jeden tydzień',
  month: 'Trzydzieści dni',
  date: 'Data…',
  dateLabel: 'Koniec blokady',
  submit: 'Zablokuj',
  lift: (name) => t`Zdejmij blokadę: ${name}`,
  liftHint: 'Ta osoba od razu będzie mogła znów komentować.',
  liftSubmit: 'Zdejmij blokadę',
  banned: (name) => t`Zablokowano: ${name}.`,
  lifted: (name) => t`Zdjęto blokadę: ${name}.`,
  pastDate: 'Wybierz przyszłą datę.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`Wycisz zgłoszenia: ${name}`,
  hint: 'Ta osoba może nadal czytać i komentować. Powiadomimy ją, że nie może zgłaszać, do kiedy i z jakiego powodu.',
  reason: 'Powód, widoczny dla tej osoby',
  submit: 'Wycisz zgłoszenia',
  muted: (name) => t`${name} nie może już zgłaszać.`,
};
