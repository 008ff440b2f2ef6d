/** German: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'Neue Kommentare',
    hint: 'Ob die Leserschaft einen Kommentar vor der Moderation sieht.',
  },
  flagThreshold: {
    label: 'Ab so vielen Meldungen ausblenden',
    hint: 'Ein Kommentar mit so vielen offenen Meldungen wird ausgeblendet, bis die Moderation entscheidet, außer sie hat seinen jetzigen Text freigegeben. Meldungen zählen bis zu doppelt, wenn frühere dieser Person berechtigt waren, sonst weniger.',
  },
  flagThresholds: {
    label: 'Andere Grenzen für einzelne Gründe',
    hint: 'Meldungen aus diesen Gründen werden getrennt gezählt. Leer: Sie zählen für die Grenze oben.',
  },
  flagMinAgeHours: {
    label: 'Stunden, bis Meldungen neuer Personen zählen',
    hint: 'Bis dahin stehen sie unter „Gemeldet“, blenden aber nichts aus, außer die Person hatte davor schon einen Kommentar veröffentlicht. 0: Sie zählen sofort.',
  },
  maxLinks: {
    label: 'Erlaubte Links in einem Kommentar',
    hint: 'Kommentare mit mehr Links warten auf Freigabe.',
  },
  appealDays: {
    label: 'Tage für einen Widerspruch',
    hint: 'Wie lange nach dem Entfernen eines Kommentars oder einer Sperre Widerspruch möglich ist. 0: kein Widerspruch.',
  },
  appealAnswerDays: {
    label: 'Tage für die Antwort auf einen Widerspruch',
    hint: 'Die Frist, die Sie und die Person sehen.',
  },
  erasedName: {
    label: 'Name nach dem Löschen der Daten',
    hint: 'Steht an dem, was bleibt, etwa Kommentaren, die ihren Text behalten.',
  },
  erasedTexts: {
    label: 'Kommentare nach dem Löschen der Daten',
    hint: 'Was mit öffentlichen Kommentaren geschieht, wenn Personen ihre Daten löschen lassen. Die Administration kann es anders entscheiden.',
  },
  rules: { label: 'Regeln', hint: 'Unter „Regeln“.' },
  surge: { label: 'Andrang', hint: 'Unter „Regeln“.' },
  surgeEndedAt: { label: 'Andrang', hint: 'Unter „Regeln“.' },
  opinions: { label: 'Meinungen anderer Dienste', hint: 'Unter „Regeln“.' },
  surgeRules: { label: 'Automatischer Andrang', hint: 'Unter „Regeln“.' },
  editWindowSeconds: {
    label: 'Zeit zum Bearbeiten, in Sekunden',
    hint: '900 ist eine Viertelstunde; 0 erlaubt kein Bearbeiten.',
  },
  maxCommentLength: {
    label: 'Höchstlänge eines Kommentars, in Zeichen',
    hint: 'Höchstens 20.000.',
  },
  guests: {
    label: 'Gäste',
    hint: 'Personen ohne Konto. Ihre Namen sind gekennzeichnet, und sie können weder abstimmen noch melden.',
  },
  consent: {
    label: 'Einwilligungstext',
    hint: 'Steht neben einem Kästchen, das vor dem ersten Kommentar angekreuzt wird. Leer: kein Kästchen.',
  },
  contentSelector: {
    label: 'Wo der Artikeltext steht',
    hint: 'Ein einfacher CSS-Selektor wie .article-body oder main > article. Leer: wird an den üblichen Namen erkannt.',
  },
  inlineLabel: {
    label: 'Name des Filters für Kommentare im Text',
    hint: 'Etwa „Randnotizen“. Leer: „Zum Text“, in der Sprache der Seite.',
  },
  attention: {
    label: 'Wie Fragen der Redaktion auffallen',
    hint: 'Was geschieht, wenn jemand beim Lesen eine offene Frage erreicht.',
  },
  rating: {
    label: 'Artikel bewerten',
    hint: 'Ein bis fünf Sterne, wo Ihre Seiten das Element dafür haben. Aus: Bisherige Bewertungen bleiben, werden aber nicht gezeigt.',
  },
  addresses: {
    label: 'Adressen eines Artikels',
    hint: 'Welche Schreibweisen der URL dieselben Kommentare haben. Eine Änderung verschiebt oder vereint keine bisherigen Kommentare.',
  },
  reactions: {
    label: 'Reaktionen',
    hint: 'Reaktionen zur Auswahl. Keine: nur Stimmen.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'Danke',
  insightful: 'Aufschlussreich',
  funny: 'Lustig',
  sad: 'Traurig',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// und https:// sind gleich',
  www: 'www.example.com und example.com sind gleich',
  index: '/story/index.html (oder .htm, .php) und /story sind gleich',
  ampParameter: '/story?amp=1 und /story sind gleich',
  ampPath: '/story/amp und /story sind gleich',
  letterCase: '/Story und /story sind gleich',
};

export const attentions: typeof en.attentions = {
  blink: 'Das Zeichen am Rand pulsiert dreimal',
  scroll_open:
    'Sie öffnet sich von selbst, einmal pro Person; ist neben dem Text kein Platz, pulsiert das Zeichen',
  none: 'Nichts',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'Der Text wird gelöscht; wo es Antworten gibt, bleibt ein Platzhalter',
  keep: 'Der Text bleibt, ohne den Namen',
};

export const guestModes: typeof en.guestModes = {
  off: 'Nur angemeldete Personen können kommentieren',
  held: 'Gäste können mit einem Namen kommentieren; jeder Kommentar wartet auf Freigabe',
  on: 'Gäste können mit einem Namen kommentieren, wie alle anderen',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'Link zum vollständigen Text',
  hint: 'Eine URL, etwa die Ihrer Datenschutzerklärung. Leer: kein Link.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'Sofort veröffentlicht, danach geprüft',
  pre: 'Zurückgehalten, bis die Moderation sie freigibt',
};
