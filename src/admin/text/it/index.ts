/** Italian: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('it');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · Moderazione di Interline`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'ospite',
  aboutPerson: (name) => t`Informazioni su ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'Vai alla coda',
  skipToMain: 'Vai al contenuto',
  queuesLabel: 'Code',
  moreLabel: 'Altro',
  menu: 'Menu',
  overview: 'Panoramica',
  articles: 'Articoli',
  articleLink: 'Discussioni nel testo',
  log: 'Registro',
  report: 'Rapporto',
  appeals: 'Ricorsi',
  settings: 'Impostazioni',
  words: 'Parole',
  rules: 'Regole',
  help: 'Tastiera',
  language: (name) => t`Lingua: ${name}`,
  signOut: 'Esci',

  session: {
    malformed: 'Non sembra un token: dovrebbe avere tre parti separate da punti.',
    expired: 'La sessione è terminata. Chiedi un nuovo link al tuo sito. Le tue decisioni sono salvate.',
    refused: 'Questo token non è stato accettato. Forse è scaduto o appartiene a un altro sito.',
    noSite: (site) => t`Qui non c’è nessun sito chiamato «${site}».`,
    notAllowed: (name) =>
      t`${name} non può moderare su questo sito. Un amministratore può assegnare questo ruolo.`,
    banned: (reason) => t`Hai un blocco su questo sito: ${reason}`,
    checking: 'Accesso in corso…',
  },

  list: {
    label: (queue) => t`Commenti: ${queue}`,
    loading: 'Caricamento…',
    empty: {
      new: 'Nessun commento nuovo. Li hai visti tutti.',
      pending: 'Nessun commento in attesa di approvazione.',
      reported: 'Nessuna segnalazione aperta.',
      withheld: 'Nessun commento nascosto.',
      approved: 'Ancora nessun commento approvato.',
      rejected: 'Nessun commento respinto.',
      spam: 'Niente spam.',
    },
    emptyHint: 'I nuovi commenti compaiono qui automaticamente.',
    failed: 'Non è stato possibile caricare la coda.',
    retry: 'Riprova',
    more: 'Carica altri',
    arrivals: (count) => plural(count, { one: '# nuovo commento', other: '# nuovi commenti' }),
    select: (name) => t`Seleziona il commento di ${name}`,
    selected: (count) => plural(count, { one: '# selezionato', other: '# selezionati' }),
    selectAll: 'Seleziona tutti quelli caricati',
    clearSelection: 'Annulla la selezione',
    flags: (count) => plural(count, { one: '# segnalazione', other: '# segnalazioni' }),
    goneElsewhere: 'Deciso altrove',
    position: (at, of) => t`${at} di ${of}`,
    positionOfMore: (at, of) => t`${at} di oltre ${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`${list(names)} sta guardando questo commento.`,
        other: t`${list(names)} stanno guardando questo commento.`,
      }),
    others: (count) => plural(count, { one: '# altra persona', other: '# altre persone' }),
  },

  item: {
    none: 'Scegli un commento per vederlo qui.',
    back: 'Torna alla coda',
    by: (name) => t`Commento di ${name}`,
    edited: 'modificato',
    onArticle: 'Sull’intero articolo',
    inReplyTo: 'In risposta a',
    question: 'Risponde alla domanda dell’autore',
    threadLocked: 'Discussione bloccata',
    onPage: 'Apri nella sua pagina',
    pinned: 'Fissato',
    featured: 'In evidenza',
    source: 'Mostra il Markdown digitato',
    gone: 'Qualcun altro ha deciso su questo commento mentre lo avevi aperto.',
    paragraph: 'Il paragrafo',
    paragraphThen: 'Prima',
    paragraphNow: 'Adesso',
    paragraphGone: 'Il paragrafo non è più nell’articolo',
    paragraphUncertain: 'Questo passo forse si è spostato',
    unverified: 'Non ancora trovato nel testo pubblicato',
    changed: 'Cambiato da allora',
    removedMark: 'rimosso:',
    addedMark: 'aggiunto:',
    endMark: 'fine.',
    quoteStart: 'passo commentato:',
    around: 'La discussione intorno',
    aroundEmpty: 'In questa discussione non c’è nulla di pubblico.',
    thisOne: 'questo commento',
    why: 'Motivo della revisione',
    whyNothing: 'Nessuna regola corrisponde e nessun lettore lo ha segnalato.',
    whyAll: 'Mostra tutti i motivi',
    rule: (result) => t`Regola: ${result}`,
    reportedBy: 'Segnalato da',
    answered: 'chiusa da una decisione',
    notCounted: 'nuovo qui, quindi non conta per nascondere',
    undone: 'annullata',
    author: 'Precedenti dell’autore',
    record: (published, rejected) => t`${published} pubblicati, ${rejected} respinti`,
    banned: 'Bloccato',
    bannedUntil: (date) => t`Bloccato fino a ${date}`,
    history: 'Decisioni',
    noHistory: 'Ancora nessuna decisione.',
    byRule: 'una regola',
    logOfPerson: 'Tutte le decisioni su questa persona',
    logOfComment: 'Nel registro',
  },

  decide: {
    label: 'Decidi',
    approve: 'Approva',
    approveMany: (count) => t`Approva ${count}`,
    reject: 'Respingi…',
    rejectMany: (count) => t`Respingi ${count}…`,
    spam: 'Spam',
    spamMany: (count) => t`Spam: ${count}`,
    see: 'Visto',
    seeMany: (count) => t`Visti: ${count}`,
    previous: 'Precedente',
    next: 'Successivo',
    undo: 'Annulla',
    lock: 'Blocca la discussione…',
    unlock: 'Sblocca la discussione…',
    pin: 'Fissa in alto',
    unpin: 'Non fissare più',
    feature: 'Metti in evidenza',
    unfeature: 'Togli dall’evidenza',
    pinDone: (on) => (on ? 'Fissato in cima all’elenco.' : 'Non più fissato.'),
    featureDone: (on) => (on ? 'Messo in evidenza.' : 'Non più in evidenza.'),
    articleState: 'Chiudi o nascondi l’articolo…',
    articleStateOpen: 'Apri o nascondi l’articolo…',
    standing: 'Commenti di questa persona…',
    ban: 'Blocca l’autore…',
    unban: 'Togli il blocco…',
    notAllowed: 'Puoi leggere le code, ma non decidere.',
    notAboutThis: 'Non puoi decidere sui tuoi commenti né su quelli di chi ha un ruolo superiore.',
    comments: (count) => plural(count, { one: '# commento', other: '# commenti' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`Approvato: ${what}.`,
    rejected: (what, reason) => t`Respinto: ${what}. Motivo: ${reason}.`,
    spammed: (what) => t`Contrassegnato come spam: ${what}.`,
    seen: (what) => t`Contrassegnato come visto: ${what}.`,
    undoneOne: (queue) => t`Annullato: di nuovo in «${queue}».`,
    undone: (count, queue) =>
      plural(count, {
        one: t`Annullato: # commento di nuovo in «${queue}».`,
        other: t`Annullato: # commenti di nuovo in «${queue}».`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'Annullato: vale di nuovo la decisione di un collega.',
        other: 'Annullato: per # commenti vale di nuovo la decisione di un collega.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: '# commento è cambiato nel frattempo e non si può ripristinare.',
        other: '# commenti sono cambiati nel frattempo e non si possono ripristinare.',
      }),
    nothingToUndo: 'Niente da annullare.',
    moved: (count) =>
      plural(count, {
        one: '# commento è cambiato mentre lo avevi aperto, quindi non è stato deciso nulla. Guardalo di nuovo.',
        other: '# commenti sono cambiati mentre li avevi aperti e non sono stati decisi. Guardali di nuovo.',
      }),
    failed: (count, why) =>
      plural(count, {
        one: t`# commento rimesso al suo posto: ${why}`,
        other: t`# commenti rimessi al loro posto: ${why}`,
      }),
    missing: (count) =>
      plural(count, { one: '# commento non c’era più.', other: '# commenti non c’erano più.' }),
  },

  rejectDialog: {
    heading: 'Perché respingerlo?',
    headingMany: (count) =>
      plural(count, { one: 'Perché respingere questo commento (#)?', other: 'Perché respingere questi #?' }),
    hint: 'Premi un numero o scegli. L’autore vede il motivo e la nota.',
    note: 'Nota per l’autore (facoltativa)',
    noteHint: 'Scrivila prima, poi scegli il motivo.',
  },

  dialog: {
    cancel: 'Annulla',
    close: 'Chiudi',
    needReason: 'Inserisci un motivo. Viene salvato nel registro.',
  },

  errors: {
    offline: 'il servizio non è raggiungibile. Controlla la connessione.',
    unexpected: 'il servizio ha avuto un problema. Riprova tra poco.',
    rateLimited: 'troppe richieste insieme. Attendi un momento.',
    busy: 'qualcun altro lo ha appena modificato. Riprova.',
    moved: 'nel frattempo è cambiato.',
    forbidden: 'non hai i permessi per farlo.',
    banned: (reason) => t`hai un blocco (${reason}).`,
    gone: 'non c’è più.',
    prefix: (why) => t`Non ha funzionato: ${why}`,
    stale: 'I numeri potrebbero non essere aggiornati: il servizio non è raggiungibile.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');
