/** Polish: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pl');

export const wordsView: typeof en.wordsView = {
  heading: 'Słowa',
  intro:
    'Całe słowa i zwroty, bez względu na wielkość liter, ze znakami diakrytycznymi i bez nich, także zamaskowane: w4lrus, w.a.l.r.u.s, waaalrus. Dłuższe słowa, które tylko zawierają słowo z listy, się nie liczą.',
  readOnly: 'Zmieniać to mogą tylko administratorzy.',
  lists: { banned: 'Zakazane: odrzuca', suspect: 'Podejrzane: czeka' },
  all: 'Obie listy',
  search: 'Szukaj słów',
  shownList: 'Lista',
  total: (count) => plural(count, { one: '# słowo', few: '# słowa', other: '# słów' }),
  empty: 'Nie ma jeszcze słów.',
  noMatch: 'Brak pasujących słów.',
  word: 'Słowo lub zwrot',
  prefix: 'Także dłuższe słowa, które się od niego zaczynają',
  prefixShort: 'i dłuższe słowa',
  add: 'Dodaj',
  added: (word) => t`Dodano: ${word}`,
  remove: 'Usuń',
  removeWord: (word) => t`Usuń: ${word}`,
  removed: (word) => t`Usunięto: ${word}`,
  listOf: (word) => t`Lista dla słowa ${word}`,
  prefixOf: (word) => t`${word}: i dłuższe słowa`,
  changed: (word) => t`Zmieniono: ${word}`,
  more: 'Pokaż więcej',

  tester: 'Wypróbuj tekst',
  testerHint:
    'Wklej komentarz, aby zobaczyć, jakie słowa zawiera i co by się z nim stało. Nic nie zostanie opublikowane.',
  testText: 'Tekst',
  test: 'Wypróbuj',
  outcomes: {
    publish: 'Nie znaleziono słów. Zostałby opublikowany.',
    hold: 'Czekałby na moderatora.',
    reject: 'Zostałby odrzucony.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), zapisane „${found}”, od znaku ${at}`,

  exchange: 'Import i eksport',
  exchangeHint:
    'Jedno słowo w wierszu, z * na końcu także dla dłuższych słów; albo CSV z polami text, list i prefix.',
  content: 'Słowa do zaimportowania',
  format: 'Format',
  formats: { lines: 'Jedno słowo w wierszu', csv: 'CSV' },
  intoList: 'Do listy',
  replace: 'Usuń słowa, których w nim nie ma',
  import: 'Importuj',
  imported: (added, changed, removed, unchanged) =>
    t`Dodano ${added}, zmieniono ${changed}, usunięto ${removed}, już było ${unchanged}.`,
  export: 'Pobierz jako CSV',
};
