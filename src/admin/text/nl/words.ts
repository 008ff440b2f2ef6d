/** Dutch: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('nl');

export const wordsView: typeof en.wordsView = {
  heading: 'Woorden',
  intro:
    'Hele woorden en woordgroepen, met hoofdletters of kleine letters, met of zonder accenten, ook vermomd: w4lrus, w.a.l.r.u.s, waaalrus. Langere woorden die er alleen een bevatten, tellen niet.',
  readOnly: 'Alleen beheerders kunnen dit wijzigen.',
  lists: { banned: 'Verboden: afwijzen', suspect: 'Verdacht: wachten' },
  all: 'Beide lijsten',
  search: 'Woorden zoeken',
  shownList: 'Lijst',
  total: (count) => plural(count, { one: '# woord', other: '# woorden' }),
  empty: 'Nog geen woorden.',
  noMatch: 'Geen woord gevonden.',
  word: 'Woord of woordgroep',
  prefix: 'Ook langere woorden die ermee beginnen',
  prefixShort: 'en langere woorden',
  add: 'Toevoegen',
  added: (word) => t`Toegevoegd: ${word}`,
  remove: 'Verwijderen',
  removeWord: (word) => t`${word} verwijderen`,
  removed: (word) => t`Verwijderd: ${word}`,
  listOf: (word) => t`Lijst van ${word}`,
  prefixOf: (word) => t`${word}: en langere woorden`,
  changed: (word) => t`Gewijzigd: ${word}`,
  more: 'Meer tonen',

  tester: 'Een tekst proberen',
  testerHint:
    'Plak een reactie om te zien welke woorden erin staan en wat ermee zou gebeuren. Er wordt niets geplaatst.',
  testText: 'Tekst',
  test: 'Proberen',
  outcomes: {
    publish: 'Geen woorden gevonden. De reactie zou worden gepubliceerd.',
    hold: 'De reactie zou op een moderator wachten.',
    reject: 'De reactie zou worden afgewezen.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), geschreven als ‘${found}’, bij teken ${at}`,

  exchange: 'Importeren en exporteren',
  exchangeHint:
    'Eén woord per regel, met * aan het eind om ook langere woorden te vinden; of CSV met text, list en prefix.',
  content: 'Woorden om te importeren',
  format: 'Formaat',
  formats: { lines: 'Eén woord per regel', csv: 'CSV' },
  intoList: 'In lijst',
  replace: 'Woorden verwijderen die er niet in staan',
  import: 'Importeren',
  imported: (added, changed, removed, unchanged) =>
    t`${added} toegevoegd, ${changed} gewijzigd, ${removed} verwijderd, ${unchanged} al aanwezig.`,
  export: 'Downloaden als CSV',
};
