/** German: the testers next to the settings and rules, and the settings’ groups. */
import type * as en from '../en/testers.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('de');

export const testerWords: typeof en.testerWords = {
  groups: {
    comments: {
      heading: 'Neue Kommentare',
      hint: 'Wer kommentieren kann, was auf die Moderation wartet, wie lang Kommentare sein und wie lange sie bearbeitet werden dürfen.',
    },
    reports: {
      heading: 'Meldungen',
      hint: 'Wie viele Meldungen einen Kommentar ausblenden, bis die Moderation entscheidet.',
    },
    appeals: { heading: 'Widersprüche', hint: 'Was man gegen eine Entscheidung tun kann.' },
    erasure: {
      heading: 'Personen mit gelöschten Daten',
      hint: 'Was von Personen bleibt, die ihre Daten löschen lassen.',
    },
    page: {
      heading: 'Auf Ihren Seiten',
      hint: 'Was die Leserschaft sieht und welche Seiten dieselben Kommentare haben.',
    },
  },

  comment: {
    heading: 'Einen Text ausprobieren',
    hint: 'Was mit ihm geschähe, mit den Einstellungen und Regeln, wie sie auf dieser Seite stehen, gespeichert oder nicht. Nichts wird gespeichert, und kein anderer Dienst wird gefragt.',
    text: 'Text eines Kommentars',
    published: 'Bisher veröffentlichte Kommentare der Person; 0: kommentiert zum ersten Mal',
    links: 'Mehr Links, als der Text hat',
    standing: 'Die Person',
    guest: 'Ist Gast',
    submit: 'Text ausprobieren',
    statuses: {
      published: 'Er würde veröffentlicht.',
      pending: 'Er würde auf die Moderation warten.',
      rejected: 'Er würde abgelehnt.',
    },
    reported: 'Er würde veröffentlicht und der Moderation gemeldet.',
    tooLong: 'Er würde nicht angenommen: Er ist länger, als ein Kommentar sein darf.',
    nothing: 'Keine Prüfung hat Einwände.',
    asked: (names) => t`Vorher würden diese Dienste gefragt: ${list(names)}.`,
    outcomes: {
      approve: 'Veröffentlicht ihn.',
      report: 'Meldet ihn.',
      hold: 'Hält ihn zurück.',
      reject: 'Lehnt ihn ab.',
      observe: 'Beobachtet ihn nur.',
    },
  },
  standings: {
    normal: 'Wie alle',
    premoderated: 'Vor der Veröffentlichung geprüft',
    trusted: 'Vertrauenswürdig',
  },

  reports: {
    heading: 'Meldungen ausprobieren',
    hint: 'Ob sie mit den Grenzen auf dieser Seite einen öffentlichen Kommentar ausblenden würden, den die Moderation nicht freigegeben hat.',
    count: 'Meldungen',
    reason: 'Grund',
    known: 'Stunden, seit die meldenden Personen zum ersten Mal auf der Website waren',
    upheld: 'So viele von je zehn ihrer früheren Meldungen waren berechtigt; leer: Es waren weniger als fünf',
    hidden: (sum, limit) => t`Er würde ausgeblendet: Die Meldungen zählen ${sum}, die Grenze ist ${limit}.`,
    stays: (sum, limit) => t`Er bliebe öffentlich: Die Meldungen zählen ${sum}, die Grenze ist ${limit}.`,
    notYet:
      'Er bliebe öffentlich: Meldungen so neuer Personen zählen nicht, außer die Website hat davor schon einen Kommentar von ihnen veröffentlicht.',
  },

  addresses: {
    heading: 'Zwei Adressen ausprobieren',
    hint: 'Ob sie zum selben Artikel führen, mit der Auswahl auf dieser Seite, gespeichert oder nicht. Bereits vorhandene Artikel bleiben getrennt.',
    one: 'Eine Adresse',
    other: 'Eine andere Adresse',
    compared: 'Verglichen als',
    same: 'Sie führen zum selben Artikel.',
    different: 'Sie führen zu verschiedenen Artikeln.',
    incomplete:
      'Das ist keine vollständige Adresse. Sie beginnt mit https:// oder http:// und nennt einen Server, zum Beispiel https://example.com/story.',
    tooLong: (max) => t`Das ist zu lang: Eine Adresse hat höchstens ${max} Zeichen.`,
  },
};
