/** German: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const rulesView: typeof en.rulesView = {
  heading: 'Regeln',
  intro:
    'Weitere Prüfungen jedes neuen oder bearbeiteten Kommentars. Beobachten Sie eine Regel zuerst: Dann hält sie nur fest, was sie getan hätte. Kommentare der Redaktion sind ausgenommen.',
  readOnly: 'Nur die Administration kann das ändern.',
  mode: 'Modus',
  modes: { off: 'Aus', observe: 'Beobachten', on: 'An' },
  action: 'Aktion',
  actions: {
    report: 'Veröffentlichen und melden',
    hold: 'Auf die Moderation warten',
    reject: 'Ablehnen',
  },
  titles: {
    newCommenter: 'Neue Personen',
    recentRejections: 'Zuletzt abgelehnt',
    burst: 'Viele auf einmal',
    repeat: 'Wiederholungen',
    linkDomains: 'Domains von Links',
    tooShort: 'Sehr kurze Kommentare',
    tooLong: 'Sehr lange Kommentare',
    capitals: 'Großbuchstaben',
    learnt: 'Ähnlich wie abgelehnte',
    stackedMarks: 'Gestapelte Zeichen',
  },
  parameters: {
    newCommenter: { comments: 'Bis so viele Kommentare veröffentlicht sind' },
    recentRejections: {
      percent: 'Prozent abgelehnt von den letzten zwanzig Entscheidungen',
      atLeast: 'Und mindestens so viele',
    },
    burst: { comments: 'Mehr Kommentare als', seconds: 'Innerhalb von so vielen Sekunden' },
    repeat: { likeness: 'Ähnlichkeit in Prozent, mindestens' },
    linkDomains: { denied: 'Verbotene Domains', allowed: 'Nur diese Domains; leer: alle' },
    tooShort: { characters: 'Weniger Zeichen als' },
    tooLong: { characters: 'Mehr Zeichen als' },
    capitals: {
      percent: 'Prozent Großbuchstaben, mindestens',
      letters: 'In Texten mit mindestens so vielen Buchstaben',
    },
    learnt: {},
    stackedMarks: { marks: 'Zeichen auf einem Buchstaben, mindestens' },
  },
  explained: {
    newCommenter: 'Personen mit wenigen veröffentlichten Kommentaren.',
    recentRejections: 'Personen, deren letzte Kommentare die Moderation oft abgelehnt hat.',
    burst: 'Kommentare einer Person in schneller Folge.',
    repeat: 'Ein Kommentar, der einem kurz zuvor geschriebenen derselben Person ähnelt.',
    linkDomains: 'Domains, auf die Links verweisen, mit Subdomains. Eine Domain pro Zeile.',
    tooShort: 'Etwa „Erster“ oder ein einzelnes Emoji.',
    tooLong: 'Für alle gilt die Höchstlänge unter „Einstellungen“.',
    capitals: 'Texte, die vor allem aus Großbuchstaben bestehen.',
    learnt:
      'Aus den Entscheidungen Ihrer Moderation gelernt. Lässt sich einschalten, sobald die Regel abgelehnte Kommentare zuverlässig findet.',
    stackedMarks: 'Buchstaben mit gestapelten Zeichen, die andere Zeilen verdecken.',
  },
  save: 'Regeln speichern',
  saved: 'Gespeichert. Neue Kommentare folgen diesen Regeln.',
  unchanged: 'Es wurde nichts geändert.',

  tryIt: 'An den letzten 500 Kommentaren ausprobieren',
  trying: 'Wird ausprobiert …',
  tried: (looked, changed) =>
    t`Von den letzten ${looked} Kommentaren hätten ${changed} ein anderes Ergebnis.`,
  found: (rule, count) => t`${rule}: gefunden in ${count}`,
  outcomes: { published: 'veröffentlicht', pending: 'wartet', rejected: 'abgelehnt' },

  surge: {
    heading: 'Andrang',
    hint: 'Für die ganze Website, für begrenzte Zeit. Kommentare der Redaktion sind ausgenommen.',
    none: 'Normalbetrieb.',
    active: (what, until) => t`${what} bis ${until}.`,
    modes: {
      premoderate: 'Alles wartet auf die Moderation',
      slow: 'Verlangsamen',
      closed: 'Keine neuen Kommentare',
    },
    seconds: 'Sekunden zwischen zwei Kommentaren einer Person, im langsamen Modus',
    hours: 'Dauer in Stunden',
    start: {
      premoderate: 'Alles zurückhalten',
      slow: 'Verlangsamen',
      closed: 'Kommentare schließen',
    },
    end: 'Zum Normalbetrieb',
    articles: 'Artikel',
    endedFor: (title) => t`Wieder im Normalbetrieb: „${title}“.`,
    endFor: (title) => t`Zum Normalbetrieb: ${title}`,
  },

  learning: {
    none: 'Noch nichts gelernt.',
    measured: (of) => t`Gemessen an den letzten ${of} Entscheidungen, die das Modell nicht kannte:`,
    precision: (right, found, percent) =>
      t`${right} von ${found} gefundenen waren abgelehnt worden (Genauigkeit ${percent} %).`,
    recall: (right, rejected, percent) =>
      t`Gefunden wurden ${right} der ${rejected} abgelehnten (Trefferquote ${percent} %).`,
    good: 'Die Regel kann eingeschaltet werden.',
    notGood: (heldOut, found, precision, recall) =>
      t`Die Regel kann nur beobachten, bis sie an ${heldOut} Entscheidungen gemessen ist, ${found} findet und eine Genauigkeit von ${precision} % und eine Trefferquote von ${recall} % erreicht.`,
    trained: (version, time) => t`Version ${version}, ${time}.`,
    train: 'Jetzt aus Entscheidungen lernen',
    training: 'Wird gelernt …',
  },

  automatic: {
    heading: 'Automatischer Andrang',
    hint: 'Jeder Beginn steht im Protokoll. „Zum Normalbetrieb“ beendet ihn, und dieselben Meldungen lösen ihn nicht noch einmal aus.',
    what: 'Was geschieht',
    observe: 'Nur beobachten: Im Protokoll steht, was begonnen hätte',
    modes: {
      off: 'Nichts',
      premoderate: 'Alles wartet auf die Moderation',
      slow: 'Verlangsamen',
      closed: 'Keine neuen Kommentare',
    },
    age: 'Alte Artikel',
    article: 'Viele Meldungen bei einem Artikel',
    site: 'Viele Meldungen auf der ganzen Website',
    ageHint: 'Gilt einmal für jeden offenen Artikel. Die Moderation kann ihn wieder öffnen.',
    reportsHint: 'Nur Meldungen, die zählen. Mehrere Meldungen einer Person zählen einmal.',
    fields: {
      days: 'Tage nach der Veröffentlichung',
      people: 'Personen, die melden',
      minutes: 'Innerhalb von so vielen Minuten',
      hours: 'Dauer in Stunden',
    },
    save: 'Speichern',
    saved: 'Gespeichert.',
  },
};
