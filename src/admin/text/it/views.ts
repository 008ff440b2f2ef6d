/** Italian: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const signIn: typeof en.signIn = {
  heading: 'Moderazione',
  intro: 'Apri il link ricevuto dal tuo sito, o incolla un token che ne proviene.',
  site: 'Chiave del sito',
  token: 'Token',
  tokenHint: 'Inizia con «eyJ». Resta solo in questa scheda, finché non la chiudi.',
  submit: 'Accedi',
  missing: 'Inserisci la chiave del sito e il token.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'Lingua',
  label: 'Lingua di questa console',
  hint: 'Per questo browser. La pagina viene ricaricata, quindi salva prima le modifiche.',
  submit: 'Usa questa lingua',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'Blocca questa discussione',
  unlock: 'Sblocca questa discussione',
  lockHint: 'I lettori possono ancora leggerla, ma non rispondere.',
  unlockHint: 'I lettori possono di nuovo rispondere.',
  reason: 'Motivo, per il registro',
  done: (locked) => (locked ? 'Discussione bloccata.' : 'Discussione sbloccata.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'Commenti a questo articolo',
  state: 'Stato',
  reason: 'Motivo, per il registro',
  submit: 'Modifica',
  done: (state) => t`Articolo modificato. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'Tastiera',
  on: 'Le scorciatoie a tasto singolo sono attive',
  hint: 'Disattivale se interferiscono con la dettatura o uno screen reader.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'Commento successivo',
  previous: 'Commento precedente',
  approve: 'Approva',
  reject: 'Respingi, poi da 1 a 8 per il motivo',
  spam: 'Contrassegna come spam',
  undo: 'Annulla l’ultima decisione',
  select: 'Seleziona o deseleziona',
  selectRange: 'Seleziona dall’ultimo selezionato fin qui',
  clear: 'Annulla la selezione o la ricerca',
  lock: 'Blocca o sblocca la discussione',
  ban: 'Blocca l’autore, o togli il blocco',
  arrivals: 'Mostra i nuovi commenti',
  search: 'cerca',
  group: 'apri il gruppo: testi quasi identici, o quelli di una persona',
  see: 'visto (in «Nuovi»)',
  help: 'Questo elenco',
};

export const settingsView: typeof en.settingsView = {
  heading: 'Impostazioni',
  readOnly: 'Solo gli amministratori possono modificarle.',
  save: 'Salva le modifiche',
  saved: 'Salvato. I nuovi commenti seguono queste impostazioni.',
  unchanged: 'Non è stato modificato nulla.',
  failed: 'Non salvato.',
};
