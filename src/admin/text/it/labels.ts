/** Italian: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const queues: typeof en.queues = {
  new: 'Nuovi',
  pending: 'In attesa',
  reported: 'Segnalati',
  withheld: 'Nascosti',
  approved: 'Approvati',
  rejected: 'Respinti',
  spam: 'Spam',
};

export const statuses: typeof en.statuses = {
  published: 'Pubblicato',
  pending: 'In attesa di approvazione',
  withheld: 'Nascosto',
  rejected: 'Respinto',
  spam: 'Spam',
  deleted: 'Eliminato dall’autore',
  erased: 'Dati cancellati',
};

export const reasons: typeof en.reasons = {
  within_rules: 'Conforme alle regole',
  abuse: 'Offesa a una persona',
  hate: 'Odio contro un gruppo',
  spam: 'Spam o pubblicità',
  off_topic: 'Fuori tema',
  privacy: 'Dati personali',
  illegal: 'Contrario alla legge',
  misinformation: 'Affermazioni false',
  other: 'Altro',
};

export { checkReasons } from '../../../shared/i18n/later/it.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'Manuale', short: 'manuale' },
  opinions_received: { full: 'Nessun altro servizio ha obiettato', short: 'controllato' },
  many_reports: { full: 'Molte segnalazioni in poco tempo', short: 'segnalazioni' },
  article_age: { full: 'L’articolo è vecchio', short: 'vecchio' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'Approvato',
  'comment.reject': 'Respinto',
  'comment.spam': 'Contrassegnato come spam',
  'comment.see': 'Visto, lasciato com’è',
  'comment.refuse': 'Respinto da un controllo',
  'comment.hold': 'Trattenuto da un controllo',
  'comment.report': 'Segnalato da un controllo',
  'comment.uphold': 'Ricorso respinto',
  'comment.release': 'Pubblicato',
  'comment.withhold': 'Nascosto',
  'comment.undo': 'Decisione annullata',
  'comment.pin': 'Fissato',
  'comment.unpin': 'Non più fissato',
  'comment.feature': 'Messo in evidenza',
  'comment.unfeature': 'Non più in evidenza',
  'comment.redact': 'Dati personali rimossi',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'Indicato dall’accesso',
  request: 'Su richiesta',
  erased: 'Dati cancellati',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'Riga di comando',
  'the service': 'Interline stesso',
  'the publisher': 'Il sistema dell’editore',
  'the sign-in': 'L’accesso del sito',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`Macchina «${name}»`;

export const roles: typeof en.roles = {
  guest: 'ospite',
  reader: 'lettore',
  author: 'autore',
  moderator: 'moderatore',
  admin: 'amministratore',
  publisher: 'editore',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'nessun trattamento particolare',
  premoderated: 'i commenti attendono un moderatore',
  trusted: 'affidabile',
};

export const articleStates: typeof en.articleStates = {
  open: 'Aperto',
  closed: 'Chiuso: nessun nuovo commento',
  hidden: 'Nascosto: nessun commento mostrato',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'pubblicato da un controllo',
  observe: 'solo osservato, nessuna azione',
  report: 'segnalato e pubblicato',
  hold: 'trattenuto',
  reject: 'respinto',
  withhold: 'nascosto fino alla revisione',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'link',
  allowed: 'consentiti',
  word: 'parola',
  words: 'parole',
  written: 'scritto come',
  domains: 'domini',
  letters: 'lettere',
  capitals: 'maiuscole',
  characters: 'caratteri',
  at_least: 'almeno',
  at_most: 'al massimo',
  likeness: 'somiglianza',
  of: 'con',
  marks: 'segni',
  comments: 'commenti',
  seconds: 'secondi',
  rejected: 'respinti',
  decided: 'decisi',
  published: 'pubblicati',
  until: 'fino a',
  cause: 'causa',
  why: 'perché',
  would: 'avrebbe fatto',
  flags: 'segnalazioni',
  service: 'servizio',
  from: 'da',
  category: 'categoria',
  percent: 'percentuale',
  threshold: 'soglia',
  model: 'versione',
  version: 'versione',
  passages: 'passaggi',
  earlier: 'anche dalle versioni precedenti',
};

/** A comment's texts. */
export const commentTexts = { versions: 'Tutte le versioni', redact: 'Rimuovi dati personali…' };
