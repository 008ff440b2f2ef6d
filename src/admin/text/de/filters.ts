/** German: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('de');

export const filterWords: typeof en.filterWords = {
  sort: 'Reihenfolge',
  sorts: {
    age: { oldest: 'Älteste zuerst', newest: 'Neueste zuerst' },
    reports: 'Meiste Meldungen zuerst',
    urgency: 'Dringendste zuerst',
  },
  urgencyHint: 'Meldungen, schwere Gründe und Funde von Regeln zählen wie Stunden Wartezeit.',
  where: 'Suchen in',
  inQueue: (queue) => t`nur ${queue}`,
  inAll: 'Alle Kommentare',
  person: 'Person',
  personHint: 'Der Anfang eines Namens',
  article: 'Artikel',
  articleHint: 'Wörter oder Wortanfänge aus Titel, Schlüssel oder Adresse, oder die ganze Adresse',
  reason: 'Grund',
  rule: 'Regel',
  any: 'Beliebig',
  from: 'Von',
  to: 'Bis',
  links: 'Nur mit Link',
  clear: 'Suche und Filter zurücksetzen',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) => plural(count, { one: '# Kommentar freigeben?', other: '# Kommentare freigeben?' }),
  reject: (count) => plural(count, { one: '# Kommentar ablehnen?', other: '# Kommentare ablehnen?' }),
  spam: (count) =>
    plural(count, { one: '# Kommentar als Spam markieren?', other: '# Kommentare als Spam markieren?' }),
  see: (count) =>
    plural(count, {
      one: '# Kommentar als gesehen markieren?',
      other: '# Kommentare als gesehen markieren?',
    }),
  hint: 'Sie können es rückgängig machen.',
  yes: 'Ja, alle',
};
