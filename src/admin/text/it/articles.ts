/** Italian: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('it');

export const articlesView: typeof en.articlesView = {
  heading: 'Articoli',
  intro:
    'Che cosa è in attesa su ogni articolo e dove si trovano le sue discussioni nel testo attuale. Aprine uno per vedere che cosa ha cambiato l’ultima pubblicazione.',
  search: 'Parole del titolo, della chiave o dell’indirizzo',
  find: 'Cerca',
  clear: 'Mostra tutti',
  sort: 'Ordine',
  sorts: {
    activity: 'Attività più recente',
    reports: 'Più segnalazioni aperte',
    lost: 'Più discussioni perse',
  },
  empty: {
    activity: 'Ancora nessun articolo.',
    reports: 'Nessun articolo ha commenti segnalati o nascosti.',
    lost: 'Ogni discussione ha il suo posto nel testo.',
  },
  notFound:
    'Nessun articolo ha tutte queste parole, o inizi di parola, nel titolo, nella chiave o nell’indirizzo.',
  lastActive: 'Ultima attività',

  comments: (count) => plural(count, { one: '# commento', other: '# commenti' }),
  threads: (count) => plural(count, { one: '# discussione', other: '# discussioni' }),
  pending: (count) => t`${count} in attesa`,
  reported: (count) => t`${count} segnalati`,
  withheld: (count) => t`${count} nascosti`,

  /** Threads by where they are. */
  places: {
    anchored: 'al loro paragrafo',
    moved: 'spostate con il loro paragrafo',
    edited: 'su un passo modificato',
    ambiguous: 'in attesa della scelta di una persona',
    orphaned: 'con il paragrafo rimosso',
    article: 'sull’articolo',
  },
  atPlace: (count, place) => t`${count} ${place}`,

  back: 'Tutti gli articoli',
  onSite: 'Apri la pagina',
  actions: 'Azioni',
  state: 'Apri, chiudi o nascondi…',

  publication: 'Ultima pubblicazione',
  neverPublished:
    'L’editore non ha pubblicato il testo di questo articolo. I paragrafi provengono dai browser dei lettori e non sono confermati.',
  published: (revision, time) => t`Revisione ${revision}, ${time}.`,
  nothingLost: 'Ogni discussione vi ha il suo posto.',
  lost: (count) =>
    plural(count, {
      one: '# discussione vi ha perso il suo posto.',
      other: '# discussioni vi hanno perso il loro posto.',
    }),

  paragraphs: 'Discussioni per paragrafo',
  show: 'Mostra',
  showAll: 'Tutti i paragrafi con discussioni',
  showChanged: 'Solo i paragrafi spostati, cambiati o persi',
  noParagraphs: 'Nel testo non ci sono discussioni.',
  noChanged: 'L’ultima pubblicazione non ha spostato, cambiato o rimosso paragrafi con discussioni.',

  states: {
    anchored: 'Al suo posto',
    moved: 'Spostato',
    edited: 'Modificato',
    ambiguous: 'Incerto',
    orphaned: 'Rimosso',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'Nessun paragrafo del testo attuale gli somiglia.',
  whyAmbiguous:
    'Diversi paragrafi gli somigliano e nessuno è chiaramente il migliore. Sposta le sue discussioni, oppure lasciale all’articolo.',
  certain: (method, percent) => t`${method}, certezza del ${percent}%.`,
  sinceRevision: (revision) => t`Dalla revisione ${revision}.`,
  methods: {
    id: 'Trovato tramite l’ID assegnato dall’editore',
    exact: 'Lo stesso testo nello stesso ordine',
    'exact-moved': 'Lo stesso testo in un altro punto',
    similar: 'Il testo più simile tra quelli vicini',
    split: 'Parte di un paragrafo che è stato diviso',
    merge: 'Ora parte di un paragrafo più lungo',
    manual: 'Collocato da una persona',
    reader: 'Dove lo ha trovato il browser di un lettore',
  },
  unverified: 'Non confermato da una pubblicazione',
  gone: 'Il testo su cui è nata:',
  threadsOf: 'Discussioni',
  threadsOfArticle: 'Discussioni sull’intero articolo',
  threadList: (excerpt) => t`Discussioni su «${excerpt}»`,
  noComment: 'Non resta alcun commento.',
  by: (author) => t`${author}:`,
  review: 'Mostra il commento',
  locked: 'Bloccata',
  held: 'Le risposte attendono un moderatore',
  resolved: 'Accolta',
  movedHere: 'Spostata qui da una persona',
  replies: (count) => plural(count, { one: '# commento pubblico', other: '# commenti pubblici' }),
  startedOn: 'Il testo di quando è iniziata, e adesso',

  move: 'Sposta…',
  moveOf: (excerpt) => t`Sposta la discussione «${excerpt}»`,
  undoMove: 'Annulla lo spostamento',
  moveUndone: 'La discussione è di nuovo al suo paragrafo.',
  lock: 'Blocca…',
  unlock: 'Sblocca…',
  hold: 'Trattieni le risposte…',
  release: 'Non trattenere più le risposte…',
  moveDialog: {
    heading: 'Sposta questa discussione a un paragrafo',
    intro: 'Lo spostamento è annotato nel registro e si può annullare.',
    likely: 'Paragrafi che contengono parti di quello rimosso',
    unlikely: 'Nessun paragrafo del testo attuale contiene parti di quello rimosso.',
    share: (percent) => t`${percent}% del suo testo`,
    other: 'Un altro paragrafo',
    choose: 'Scegli…',
    submit: 'Sposta',
    cancel: 'Annulla',
    needChoice: 'Scegli un paragrafo.',
    done: 'La discussione è stata spostata.',
  },
};
