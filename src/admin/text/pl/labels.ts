/** Polish: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const queues: typeof en.queues = {
  new: 'Nowe',
  pending: 'Oczekujące',
  reported: 'Zgłoszone',
  withheld: 'Ukryte',
  approved: 'Zatwierdzone',
  rejected: 'Odrzucone',
  spam: 'Spam',
};

export const statuses: typeof en.statuses = {
  published: 'Opublikowany',
  pending: 'Czeka na zatwierdzenie',
  withheld: 'Ukryty',
  rejected: 'Odrzucony',
  spam: 'Spam',
  deleted: 'Usunięty przez autora',
  erased: 'Dane usunięte',
};

export const reasons: typeof en.reasons = {
  within_rules: 'Zgodny z zasadami',
  abuse: 'Obraza osoby',
  hate: 'Nienawiść wobec grupy',
  spam: 'Spam lub reklama',
  off_topic: 'Nie na temat',
  privacy: 'Dane osobowe',
  illegal: 'Niezgodny z prawem',
  misinformation: 'Nieprawdziwe twierdzenia',
  other: 'Coś innego',
};

export { checkReasons } from '../../../shared/i18n/later/pl.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'Ręcznie', short: 'ręcznie' },
  opinions_received: { full: 'Inne usługi nie miały zastrzeżeń', short: 'sprawdzony' },
  many_reports: { full: 'Wiele zgłoszeń w krótkim czasie', short: 'zgłoszenia' },
  article_age: { full: 'Artykuł jest stary', short: 'stary' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'Zatwierdzony',
  'comment.reject': 'Odrzucony',
  'comment.spam': 'Oznaczony jako spam',
  'comment.see': 'Przejrzany, bez zmian',
  'comment.refuse': 'Odrzucony automatycznie',
  'comment.hold': 'Wstrzymany automatycznie',
  'comment.report': 'Zgłoszony automatycznie',
  'comment.uphold': 'Odwołanie oddalone',
  'comment.release': 'Opublikowany',
  'comment.withhold': 'Ukryty',
  'comment.undo': 'Decyzja cofnięta',
  'comment.pin': 'Przypięty',
  'comment.unpin': 'Odpięty',
  'comment.feature': 'Wyróżniony',
  'comment.unfeature': 'Już niewyróżniony',
  'comment.redact': 'Usunięto dane osobowe',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'Podane przy logowaniu',
  request: 'Na życzenie',
  erased: 'Dane usunięte',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'Wiersz poleceń',
  'the service': 'Sam Interline',
  'the publisher': 'System wydawcy',
  'the sign-in': 'Logowanie serwisu',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`Maszyna „${name}”`;

export const roles: typeof en.roles = {
  guest: 'gość',
  reader: 'czytelnik',
  author: 'autor',
  moderator: 'moderator',
  admin: 'administrator',
  publisher: 'wydawca',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'bez szczególnego traktowania',
  premoderated: 'komentarze czekają na moderatora',
  trusted: 'zaufany',
};

export const articleStates: typeof en.articleStates = {
  open: 'Otwarty',
  closed: 'Zamknięty: bez nowych komentarzy',
  hidden: 'Ukryty: komentarze niewidoczne',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'opublikowany automatycznie',
  observe: 'tylko obserwacja, bez działania',
  report: 'zgłoszony i opublikowany',
  hold: 'wstrzymany',
  reject: 'odrzucony',
  withhold: 'ukryty do czasu sprawdzenia',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'linki',
  allowed: 'dozwolone',
  word: 'słowo',
  words: 'słowa',
  written: 'zapisane jako',
  domains: 'domeny',
  letters: 'litery',
  capitals: 'wielkie litery',
  characters: 'znaki',
  at_least: 'co najmniej',
  at_most: 'najwyżej',
  likeness: 'podobieństwo',
  of: 'z',
  marks: 'znaki nad literą',
  comments: 'komentarze',
  seconds: 'sekundy',
  rejected: 'odrzucone',
  decided: 'rozstrzygnięte',
  published: 'opublikowane',
  until: 'do',
  cause: 'przyczyna',
  why: 'dlaczego',
  would: 'działanie byłoby',
  flags: 'zgłoszenia',
  service: 'usługa',
  from: 'z',
  category: 'kategoria',
  percent: 'procent',
  threshold: 'próg',
  model: 'wersja',
  version: 'wersja',
  passages: 'fragmenty',
  earlier: 'także z wcześniejszych wersji',
};

/** A comment's texts. */
export const commentTexts = { versions: 'Wszystkie wersje', redact: 'Usuń dane osobowe…' };
