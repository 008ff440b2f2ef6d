/** Dutch: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const queues: typeof en.queues = {
  new: 'Nieuw',
  pending: 'Wachtend',
  reported: 'Gemeld',
  withheld: 'Verborgen',
  approved: 'Goedgekeurd',
  rejected: 'Afgewezen',
  spam: 'Spam',
};

export const statuses: typeof en.statuses = {
  published: 'Gepubliceerd',
  pending: 'Wacht op goedkeuring',
  withheld: 'Verborgen',
  rejected: 'Afgewezen',
  spam: 'Spam',
  deleted: 'Door de schrijver verwijderd',
  erased: 'Gegevens gewist',
};

export const reasons: typeof en.reasons = {
  within_rules: 'Volgens de regels',
  abuse: 'Belediging van een persoon',
  hate: 'Haat tegen een groep',
  spam: 'Spam of reclame',
  off_topic: 'Niet over het onderwerp',
  privacy: 'Persoonsgegevens',
  illegal: 'In strijd met de wet',
  misinformation: 'Onjuiste beweringen',
  other: 'Iets anders',
};

export { checkReasons } from '../../../shared/i18n/later/nl.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'Handmatig', short: 'handmatig' },
  opinions_received: { full: 'Geen andere dienst maakte bezwaar', short: 'gecontroleerd' },
  many_reports: { full: 'Veel meldingen in korte tijd', short: 'meldingen' },
  article_age: { full: 'Het artikel is oud', short: 'oud' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'Goedgekeurd',
  'comment.reject': 'Afgewezen',
  'comment.spam': 'Als spam gemarkeerd',
  'comment.see': 'Gezien, ongewijzigd gelaten',
  'comment.refuse': 'Door een controle afgewezen',
  'comment.hold': 'Door een controle vastgehouden',
  'comment.report': 'Door een controle gemeld',
  'comment.uphold': 'Bezwaar afgewezen',
  'comment.release': 'Gepubliceerd',
  'comment.withhold': 'Verborgen',
  'comment.undo': 'Beslissing ongedaan gemaakt',
  'comment.pin': 'Vastgezet',
  'comment.unpin': 'Losgemaakt',
  'comment.feature': 'Uitgelicht',
  'comment.unfeature': 'Niet meer uitgelicht',
  'comment.redact': 'Persoonsgegevens verwijderd',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'Opgegeven bij het inloggen',
  request: 'Op verzoek',
  erased: 'Gewist',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'Opdrachtregel',
  'the service': 'Interline zelf',
  'the publisher': 'Het systeem van de uitgever',
  'the sign-in': 'De login van de site',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`Machine ‘${name}’`;

export const roles: typeof en.roles = {
  guest: 'gast',
  reader: 'lezer',
  author: 'auteur',
  moderator: 'moderator',
  admin: 'beheerder',
  publisher: 'uitgever',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'geen bijzondere behandeling',
  premoderated: 'reacties wachten op een moderator',
  trusted: 'vertrouwd',
};

export const articleStates: typeof en.articleStates = {
  open: 'Open',
  closed: 'Gesloten: geen nieuwe reacties',
  hidden: 'Verborgen: geen reacties te zien',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'door een controle gepubliceerd',
  observe: 'alleen geobserveerd, geen actie',
  report: 'gemeld en gepubliceerd',
  hold: 'vastgehouden',
  reject: 'afgewezen',
  withhold: 'verborgen tot controle',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'links',
  allowed: 'toegestaan',
  word: 'woord',
  words: 'woorden',
  written: 'geschreven als',
  domains: 'domeinen',
  letters: 'letters',
  capitals: 'hoofdletters',
  characters: 'tekens',
  at_least: 'minstens',
  at_most: 'hoogstens',
  likeness: 'gelijkenis',
  of: 'van',
  marks: 'tekens op letters',
  comments: 'reacties',
  seconds: 'seconden',
  rejected: 'afgewezen',
  decided: 'beslist',
  published: 'gepubliceerd',
  until: 'tot',
  cause: 'oorzaak',
  why: 'waarom',
  would: 'zou',
  flags: 'meldingen',
  service: 'dienst',
  from: 'van',
  category: 'categorie',
  percent: 'procent',
  threshold: 'drempel',
  model: 'versie',
  version: 'versie',
  passages: 'fragmenten',
  earlier: 'ook uit eerdere versies',
};

/** A comment's texts. */
export const commentTexts = { versions: 'Alle versies', redact: 'Persoonsgegevens verwijderen…' };
