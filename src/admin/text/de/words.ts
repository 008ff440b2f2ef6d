/** German: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('de');

export const wordsView: typeof en.wordsView = {
  heading: 'Wörter',
  intro:
    'Ganze Wörter und Wendungen, groß oder klein, mit oder ohne Akzente, auch verschleiert: w4lross, w.a.l.r.o.s.s, waaalross. Längere Wörter, die eines nur enthalten, zählen nicht.',
  readOnly: 'Nur die Administration kann das ändern.',
  lists: { banned: 'Verboten: ablehnen', suspect: 'Verdächtig: warten' },
  all: 'Beide Listen',
  search: 'Wörter suchen',
  shownList: 'Liste',
  total: (count) => plural(count, { one: '# Wort', other: '# Wörter' }),
  empty: 'Noch keine Wörter.',
  noMatch: 'Kein Wort passt.',
  word: 'Wort oder Wendung',
  prefix: 'Auch längere Wörter, die damit beginnen',
  prefixShort: 'und längere Wörter',
  add: 'Hinzufügen',
  added: (word) => t`Hinzugefügt: ${word}`,
  remove: 'Entfernen',
  removeWord: (word) => t`${word} entfernen`,
  removed: (word) => t`Entfernt: ${word}`,
  listOf: (word) => t`Liste von ${word}`,
  prefixOf: (word) => t`${word}: und längere Wörter`,
  changed: (word) => t`Geändert: ${word}`,
  more: 'Mehr zeigen',

  tester: 'Einen Text ausprobieren',
  testerHint:
    'Fügen Sie einen Kommentar ein, um zu sehen, welche Wörter er enthält und was mit ihm geschähe. Er wird nicht veröffentlicht.',
  testText: 'Text',
  test: 'Ausprobieren',
  outcomes: {
    publish: 'Keine Wörter gefunden. Er würde veröffentlicht.',
    hold: 'Er würde auf die Moderation warten.',
    reject: 'Er würde abgelehnt.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), geschrieben „${found}“, ab Zeichen ${at}`,

  exchange: 'Import und Export',
  exchangeHint:
    'Ein Wort pro Zeile, mit * am Ende auch für längere Wörter; oder CSV mit text, list und prefix.',
  content: 'Wörter zum Importieren',
  format: 'Format',
  formats: { lines: 'Ein Wort pro Zeile', csv: 'CSV' },
  intoList: 'In die Liste',
  replace: 'Wörter entfernen, die nicht darin stehen',
  import: 'Importieren',
  imported: (added, changed, removed, unchanged) =>
    t`${added} hinzugefügt, ${changed} geändert, ${removed} entfernt, ${unchanged} schon da.`,
  export: 'Als CSV herunterladen',
};
