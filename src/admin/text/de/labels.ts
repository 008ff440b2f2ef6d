/** German: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const queues: typeof en.queues = {
  new: 'Neu',
  pending: 'Wartend',
  reported: 'Gemeldet',
  withheld: 'Ausgeblendet',
  approved: 'Freigegeben',
  rejected: 'Abgelehnt',
  spam: 'Spam',
};

export const statuses: typeof en.statuses = {
  published: 'Veröffentlicht',
  pending: 'Wartet auf Freigabe',
  withheld: 'Ausgeblendet',
  rejected: 'Abgelehnt',
  spam: 'Spam',
  deleted: 'Selbst gelöscht',
  erased: 'Daten gelöscht',
};

export const reasons: typeof en.reasons = {
  within_rules: 'Den Regeln gemäß',
  abuse: 'Beleidigung einer Person',
  hate: 'Hass gegen eine Gruppe',
  spam: 'Spam oder Werbung',
  off_topic: 'Gehört nicht zum Thema',
  privacy: 'Persönliche Daten',
  illegal: 'Rechtswidrig',
  misinformation: 'Falsche Behauptungen',
  other: 'Etwas anderes',
};

export { checkReasons } from '../../../shared/i18n/later/de.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'Von Hand', short: 'von Hand' },
  opinions_received: { full: 'Kein anderer Dienst hatte Einwände', short: 'geprüft' },
  many_reports: { full: 'Viele Meldungen in kurzer Zeit', short: 'Meldungen' },
  article_age: { full: 'Der Artikel ist alt', short: 'alt' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'Freigegeben',
  'comment.reject': 'Abgelehnt',
  'comment.spam': 'Als Spam markiert',
  'comment.see': 'Gesehen, unverändert gelassen',
  'comment.refuse': 'Von einer Prüfung abgelehnt',
  'comment.hold': 'Von einer Prüfung zurückgehalten',
  'comment.report': 'Von einer Prüfung gemeldet',
  'comment.uphold': 'Widerspruch zurückgewiesen',
  'comment.release': 'Veröffentlicht',
  'comment.withhold': 'Ausgeblendet',
  'comment.undo': 'Entscheidung rückgängig gemacht',
  'comment.pin': 'Angeheftet',
  'comment.unpin': 'Losgelöst',
  'comment.feature': 'Empfohlen',
  'comment.unfeature': 'Nicht mehr empfohlen',
  'comment.redact': 'Personenbezogene Daten entfernt',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'Bei der Anmeldung angegeben',
  request: 'Auf Wunsch',
  erased: 'Daten gelöscht',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'Kommandozeile',
  'the service': 'Interline selbst',
  'the publisher': 'Das System der Website',
  'the sign-in': 'Die Anmeldung der Website',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`Maschine „${name}“`;

export const roles: typeof en.roles = {
  guest: 'Gast',
  reader: 'Leser:in',
  author: 'Autor:in',
  moderator: 'Moderation',
  admin: 'Administration',
  publisher: 'Website-System',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'keine besondere Behandlung',
  premoderated: 'Kommentare warten auf die Moderation',
  trusted: 'vertrauenswürdig',
};

export const articleStates: typeof en.articleStates = {
  open: 'Offen',
  closed: 'Geschlossen: keine neuen Kommentare',
  hidden: 'Verborgen: keine Kommentare zu sehen',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'von einer Prüfung veröffentlicht',
  observe: 'nur beobachtet, nichts unternommen',
  report: 'gemeldet und veröffentlicht',
  hold: 'zurückgehalten',
  reject: 'abgelehnt',
  withhold: 'ausgeblendet bis zur Prüfung',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'Links',
  allowed: 'erlaubt',
  word: 'Wort',
  words: 'Wörter',
  written: 'geschrieben als',
  domains: 'Domains',
  letters: 'Buchstaben',
  capitals: 'Großbuchstaben',
  characters: 'Zeichen',
  at_least: 'mindestens',
  at_most: 'höchstens',
  likeness: 'Ähnlichkeit',
  of: 'mit',
  marks: 'Zeichen darüber',
  comments: 'Kommentare',
  seconds: 'Sekunden',
  rejected: 'abgelehnt',
  decided: 'entschieden',
  published: 'veröffentlicht',
  until: 'bis',
  cause: 'Ursache',
  why: 'warum',
  would: 'hätte',
  flags: 'Meldungen',
  service: 'Dienst',
  from: 'von',
  category: 'Kategorie',
  percent: 'Prozent',
  threshold: 'Schwelle',
  model: 'Version',
  version: 'Fassung',
  passages: 'Stellen',
  earlier: 'auch aus früheren Fassungen',
};

/** A comment's texts. */
export const commentTexts = { versions: 'Alle Fassungen', redact: 'Personenbezogene Daten entfernen…' };
