/** German: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('de');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · Interline-Moderation`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'Gast',
  aboutPerson: (name) => t`Über ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'Zur Liste springen',
  skipToMain: 'Zum Inhalt springen',
  queuesLabel: 'Listen',
  moreLabel: 'Mehr',
  menu: 'Menü',
  overview: 'Überblick',
  articles: 'Artikel',
  articleLink: 'Diskussionen im Text',
  log: 'Protokoll',
  report: 'Bericht',
  appeals: 'Widersprüche',
  settings: 'Einstellungen',
  words: 'Wörter',
  rules: 'Regeln',
  help: 'Tastatur',
  language: (name) => t`Sprache: ${name}`,
  signOut: 'Abmelden',

  session: {
    malformed: 'Das sieht nicht wie ein Token aus: Es hat drei Teile, dazwischen Punkte.',
    expired:
      'Ihre Sitzung ist abgelaufen. Bitten Sie Ihre Website um einen neuen Link. Ihre Entscheidungen sind gespeichert.',
    refused:
      'Dieses Token wurde nicht angenommen. Vielleicht ist es abgelaufen oder gehört zu einer anderen Website.',
    noSite: (site) => t`Eine Website namens „${site}“ gibt es hier nicht.`,
    notAllowed: (name) =>
      t`${name} darf auf dieser Website nicht moderieren. Die Administration kann diese Rolle vergeben.`,
    banned: (reason) => t`Sie sind auf dieser Website gesperrt: ${reason}`,
    checking: 'Sie werden angemeldet …',
  },

  list: {
    label: (queue) => t`Kommentare: ${queue}`,
    loading: 'Wird geladen …',
    empty: {
      new: 'Keine neuen Kommentare. Sie haben alle gesehen.',
      pending: 'Keine Kommentare warten auf Freigabe.',
      reported: 'Keine offenen Meldungen.',
      withheld: 'Keine ausgeblendeten Kommentare.',
      approved: 'Noch keine freigegebenen Kommentare.',
      rejected: 'Keine abgelehnten Kommentare.',
      spam: 'Kein Spam.',
    },
    emptyHint: 'Neue Kommentare erscheinen hier von selbst.',
    failed: 'Die Liste konnte nicht geladen werden.',
    retry: 'Erneut versuchen',
    more: 'Mehr laden',
    arrivals: (count) => plural(count, { one: '# neuer Kommentar', other: '# neue Kommentare' }),
    select: (name) => t`Kommentar von ${name} auswählen`,
    selected: (count) => plural(count, { one: '# ausgewählt', other: '# ausgewählt' }),
    selectAll: 'Alle geladenen auswählen',
    clearSelection: 'Auswahl aufheben',
    flags: (count) => plural(count, { one: '# Meldung', other: '# Meldungen' }),
    goneElsewhere: 'Anderswo entschieden',
    position: (at, of) => t`${at} von ${of}`,
    positionOfMore: (at, of) => t`${at} von mehr als ${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`${list(names)} sieht sich das gerade an.`,
        other: t`${list(names)} sehen sich das gerade an.`,
      }),
    others: (count) => plural(count, { one: '# weitere Person', other: '# weitere Personen' }),
  },

  item: {
    none: 'Wählen Sie einen Kommentar, um ihn hier zu sehen.',
    back: 'Zurück zur Liste',
    by: (name) => t`Kommentar von ${name}`,
    edited: 'bearbeitet',
    onArticle: 'Zum ganzen Artikel',
    inReplyTo: 'Antwort auf',
    question: 'Antwortet auf eine Frage der Redaktion',
    threadLocked: 'Diskussion gesperrt',
    onPage: 'Auf der Seite öffnen',
    pinned: 'Angeheftet',
    featured: 'Empfohlen',
    source: 'Eingegebenes Markdown zeigen',
    gone: 'Jemand anders hat über diesen Kommentar entschieden, während Sie ihn offen hatten.',
    paragraph: 'Der Absatz',
    paragraphThen: 'Damals',
    paragraphNow: 'Jetzt',
    paragraphGone: 'Der Absatz steht nicht mehr im Artikel',
    paragraphUncertain: 'Diese Stelle hat sich vielleicht verschoben',
    unverified: 'Noch nicht im veröffentlichten Text gefunden',
    changed: 'Seitdem geändert',
    removedMark: 'entfernt:',
    addedMark: 'hinzugefügt:',
    endMark: 'Ende.',
    quoteStart: 'kommentierte Stelle:',
    around: 'Die Diskussion dazu',
    aroundEmpty: 'In dieser Diskussion ist nichts öffentlich.',
    thisOne: 'dieser Kommentar',
    why: 'Warum er hier ist',
    whyNothing: 'Keine Regel traf zu, und niemand hat ihn gemeldet.',
    whyAll: 'Alle Gründe zeigen',
    rule: (result) => t`Regel: ${result}`,
    reportedBy: 'Gemeldet von',
    answered: 'durch eine Entscheidung beantwortet',
    notCounted: 'neu hier, zählt daher nicht für das Ausblenden',
    undone: 'rückgängig gemacht',
    author: 'Bisheriges dieser Person',
    record: (published, rejected) => t`${published} veröffentlicht, ${rejected} abgelehnt`,
    banned: 'Gesperrt',
    bannedUntil: (date) => t`Gesperrt bis ${date}`,
    history: 'Entscheidungen',
    noHistory: 'Noch keine Entscheidungen.',
    byRule: 'eine Regel',
    logOfPerson: 'Alle Entscheidungen über diese Person',
    logOfComment: 'Im Protokoll',
  },

  decide: {
    label: 'Entscheiden',
    approve: 'Freigeben',
    approveMany: (count) => t`${count} freigeben`,
    reject: 'Ablehnen …',
    rejectMany: (count) => t`${count} ablehnen …`,
    spam: 'Spam',
    spamMany: (count) => t`${count} als Spam`,
    see: 'Gesehen',
    seeMany: (count) => t`${count} gesehen`,
    previous: 'Zurück',
    next: 'Weiter',
    undo: 'Rückgängig',
    lock: 'Diskussion sperren …',
    unlock: 'Diskussion entsperren …',
    pin: 'Oben anheften',
    unpin: 'Loslösen',
    feature: 'Als empfohlen kennzeichnen',
    unfeature: '„Empfohlen“ entfernen',
    pinDone: (on) => (on ? 'Oben in der Liste angeheftet.' : 'Losgelöst.'),
    featureDone: (on) => (on ? 'Als empfohlen gekennzeichnet.' : 'Nicht mehr empfohlen.'),
    articleState: 'Artikel schließen oder verbergen …',
    articleStateOpen: 'Artikel öffnen oder verbergen …',
    standing: 'Kommentare dieser Person …',
    ban: 'Person sperren …',
    unban: 'Sperre aufheben …',
    notAllowed: 'Sie können die Listen lesen, aber nicht entscheiden.',
    notAboutThis:
      'Über eigene Kommentare und die von Personen mit höherer Rolle können Sie nicht entscheiden.',
    comments: (count) => plural(count, { one: '# Kommentar', other: '# Kommentare' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`Freigegeben: ${what}.`,
    rejected: (what, reason) => t`Abgelehnt: ${what}. Grund: ${reason}.`,
    spammed: (what) => t`Als Spam markiert: ${what}.`,
    seen: (what) => t`Als gesehen markiert: ${what}.`,
    undoneOne: (queue) => t`Rückgängig gemacht: wieder in „${queue}“.`,
    undone: (count, queue) =>
      plural(count, {
        one: t`Rückgängig gemacht: # Kommentar wieder in „${queue}“.`,
        other: t`Rückgängig gemacht: # Kommentare wieder in „${queue}“.`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'Rückgängig gemacht: Es gilt wieder die Entscheidung aus Ihrem Team.',
        other: 'Rückgängig gemacht: Für # Kommentare gilt wieder die Entscheidung aus Ihrem Team.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: '# Kommentar hat sich seitdem geändert und bleibt, wie er ist.',
        other: '# Kommentare haben sich seitdem geändert und bleiben, wie sie sind.',
      }),
    nothingToUndo: 'Nichts rückgängig zu machen.',
    moved: (count) =>
      plural(count, {
        one: '# Kommentar hat sich geändert, während Sie ihn offen hatten. Es wurde nichts entschieden, bitte noch einmal ansehen.',
        other:
          '# Kommentare haben sich geändert, während Sie sie offen hatten. Über sie wurde nichts entschieden, bitte noch einmal ansehen.',
      }),
    failed: (count, why) =>
      plural(count, {
        one: t`# Kommentar zurückgelegt: ${why}`,
        other: t`# Kommentare zurückgelegt: ${why}`,
      }),
    missing: (count) =>
      plural(count, { one: '# Kommentar war nicht mehr da.', other: '# Kommentare waren nicht mehr da.' }),
  },

  rejectDialog: {
    heading: 'Warum wird er abgelehnt?',
    headingMany: (count) =>
      plural(count, { one: 'Warum wird # Kommentar abgelehnt?', other: 'Warum werden diese # abgelehnt?' }),
    hint: 'Drücken Sie eine Ziffer, oder wählen Sie aus. Wer den Kommentar schrieb, sieht den Grund und den Hinweis.',
    note: 'Hinweis an die Person (freiwillig)',
    noteHint: 'Erst schreiben, dann den Grund wählen.',
  },

  dialog: {
    cancel: 'Abbrechen',
    close: 'Schließen',
    needReason: 'Geben Sie einen Grund an. Er wird im Protokoll gespeichert.',
  },

  errors: {
    offline: 'Der Dienst ist nicht erreichbar. Prüfen Sie die Verbindung.',
    unexpected: 'Der Dienst hatte ein Problem. Versuchen Sie es gleich noch einmal.',
    rateLimited: 'Zu viele Anfragen auf einmal. Warten Sie einen Moment.',
    busy: 'Jemand anders hat es gerade geändert. Versuchen Sie es noch einmal.',
    moved: 'Es hat sich inzwischen geändert.',
    forbidden: 'Dazu sind Sie nicht berechtigt.',
    banned: (reason) => t`Sie sind gesperrt (${reason}).`,
    gone: 'Es ist nicht mehr da.',
    prefix: (why) => t`Das hat nicht geklappt. ${why}`,
    stale: 'Die Zahlen sind vielleicht veraltet: Der Dienst ist nicht erreichbar.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');
