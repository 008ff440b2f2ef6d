/** German: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('de');

export const articlesView: typeof en.articlesView = {
  heading: 'Artikel',
  intro:
    'Was bei jedem Artikel wartet und wo seine Diskussionen im jetzigen Text stehen. Öffnen Sie einen, um zu sehen, was die letzte Veröffentlichung geändert hat.',
  search: 'Wörter aus Titel, Schlüssel oder Adresse',
  find: 'Suchen',
  clear: 'Alle zeigen',
  sort: 'Reihenfolge',
  sorts: {
    activity: 'Neueste Aktivität',
    reports: 'Meiste offene Meldungen',
    lost: 'Meiste verlorene Diskussionen',
  },
  empty: {
    activity: 'Es gibt noch keine Artikel.',
    reports: 'Kein Artikel hat gemeldete oder ausgeblendete Kommentare.',
    lost: 'Alle Diskussionen haben ihren Platz im Text.',
  },
  notFound: 'Kein Artikel hat alle diese Wörter oder Wortanfänge in Titel, Schlüssel oder Adresse.',
  lastActive: 'Zuletzt aktiv',

  comments: (count) => plural(count, { one: '# Kommentar', other: '# Kommentare' }),
  threads: (count) => plural(count, { one: '# Diskussion', other: '# Diskussionen' }),
  pending: (count) => t`${count} wartend`,
  reported: (count) => t`${count} gemeldet`,
  withheld: (count) => t`${count} ausgeblendet`,

  /** Threads by where they are. */
  places: {
    anchored: 'am eigenen Absatz',
    moved: 'mit dem Absatz verschoben',
    edited: 'an einer bearbeiteten Stelle',
    ambiguous: 'noch von Hand zuzuordnen',
    orphaned: 'mit entferntem Absatz',
    article: 'zum ganzen Artikel',
  },
  atPlace: (count, place) => t`${count} ${place}`,

  back: 'Alle Artikel',
  onSite: 'Seite öffnen',
  actions: 'Aktionen',
  state: 'Öffnen, schließen oder verbergen …',

  publication: 'Letzte Veröffentlichung',
  neverPublished:
    'Die Website hat den Text dieses Artikels nicht veröffentlicht. Seine Absätze stammen aus den Browsern der Leserschaft und sind nicht bestätigt.',
  published: (revision, time) => t`Fassung ${revision}, ${time}.`,
  nothingLost: 'Alle Diskussionen haben darin ihren Platz.',
  lost: (count) =>
    plural(count, {
      one: '# Diskussion hat darin ihren Platz verloren.',
      other: '# Diskussionen haben darin ihren Platz verloren.',
    }),

  paragraphs: 'Diskussionen nach Absätzen',
  show: 'Zeigen',
  showAll: 'Alle Absätze mit Diskussionen',
  showChanged: 'Nur verschobene, geänderte oder verlorene Absätze',
  noParagraphs: 'Im Text gibt es keine Diskussionen.',
  noChanged:
    'Die letzte Veröffentlichung hat keinen Absatz mit Diskussionen verschoben, geändert oder entfernt.',

  states: {
    anchored: 'Am Platz',
    moved: 'Verschoben',
    edited: 'Bearbeitet',
    ambiguous: 'Unsicher',
    orphaned: 'Entfernt',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'Kein Absatz des jetzigen Textes ähnelt ihm.',
  whyAmbiguous:
    'Mehrere Absätze ähneln ihm, keiner davon eindeutig am meisten. Verschieben Sie die Diskussionen, oder lassen Sie sie beim Artikel.',
  certain: (method, percent) => t`${method}, zu ${percent} % sicher.`,
  sinceRevision: (revision) => t`Seit Fassung ${revision}.`,
  methods: {
    id: 'Gefunden an der ID, die die Website vergibt',
    exact: 'Derselbe Text in derselben Reihenfolge',
    'exact-moved': 'Derselbe Text an anderer Stelle',
    similar: 'Der ähnlichste Text zwischen den Nachbarabsätzen',
    split: 'Teil eines geteilten Absatzes',
    merge: 'Jetzt Teil eines längeren Absatzes',
    manual: 'Von Hand zugeordnet',
    reader: 'Wo der Browser einer lesenden Person ihn gefunden hat',
  },
  unverified: 'Nicht durch eine Veröffentlichung bestätigt',
  gone: 'Der Text, zu dem sie begonnen wurde:',
  threadsOf: 'Diskussionen',
  threadsOfArticle: 'Diskussionen zum ganzen Artikel',
  threadList: (excerpt) => t`Diskussionen zu „${excerpt}“`,
  noComment: 'Kein Kommentar ist übrig.',
  by: (author) => t`${author}:`,
  review: 'Kommentar zeigen',
  locked: 'Gesperrt',
  held: 'Antworten warten auf die Moderation',
  resolved: 'Erledigt',
  movedHere: 'Von Hand hierher verschoben',
  replies: (count) => plural(count, { one: '# öffentlicher Kommentar', other: '# öffentliche Kommentare' }),
  startedOn: 'Der Text bei Beginn der Diskussion und jetzt',

  move: 'Verschieben …',
  moveOf: (excerpt) => t`Diskussion „${excerpt}“ verschieben`,
  undoMove: 'Verschieben rückgängig machen',
  moveUndone: 'Die Diskussion ist wieder an ihrem Absatz.',
  lock: 'Sperren …',
  unlock: 'Entsperren …',
  hold: 'Antworten zurückhalten …',
  release: 'Antworten nicht mehr zurückhalten …',
  moveDialog: {
    heading: 'Diese Diskussion an einen Absatz verschieben',
    intro: 'Das Verschieben steht im Protokoll und lässt sich rückgängig machen.',
    likely: 'Absätze, die Teile des entfernten enthalten',
    unlikely: 'Kein Absatz des jetzigen Textes enthält Teile des entfernten.',
    share: (percent) => t`${percent} % seines Textes`,
    other: 'Ein anderer Absatz',
    choose: 'Auswählen …',
    submit: 'Verschieben',
    cancel: 'Abbrechen',
    needChoice: 'Wählen Sie einen Absatz.',
    done: 'Die Diskussion ist verschoben.',
  },
};
