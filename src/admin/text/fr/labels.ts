/** French: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const queues: typeof en.queues = {
  new: 'Nouveaux',
  pending: 'En attente',
  reported: 'Signalés',
  withheld: 'Masqués',
  approved: 'Approuvés',
  rejected: 'Rejetés',
  spam: 'Spam',
};

export const statuses: typeof en.statuses = {
  published: 'Publié',
  pending: 'En attente de validation',
  withheld: 'Masqué',
  rejected: 'Rejeté',
  spam: 'Spam',
  deleted: 'Supprimé par son auteur',
  erased: 'Effacé',
};

export const reasons: typeof en.reasons = {
  within_rules: 'Conforme aux règles',
  abuse: 'Attaque contre une personne',
  hate: 'Haine envers un groupe',
  spam: 'Spam ou publicité',
  off_topic: 'Hors sujet',
  privacy: 'Données personnelles',
  illegal: 'Contraire à la loi',
  misinformation: 'Affirmations fausses',
  other: 'Autre chose',
};

export { checkReasons } from '../../../shared/i18n/later/fr.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'Manuel', short: 'manuel' },
  opinions_received: { full: 'Aucun autre service n’a d’objection', short: 'vérifié' },
  many_reports: { full: 'Beaucoup de signalements en peu de temps', short: 'signalements' },
  article_age: { full: 'L’article est ancien', short: 'ancien' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'Approuvé',
  'comment.reject': 'Rejeté',
  'comment.spam': 'Marqué comme spam',
  'comment.see': 'Vu, laissé tel quel',
  'comment.refuse': 'Rejeté par un contrôle',
  'comment.hold': 'Retenu par un contrôle',
  'comment.report': 'Signalé par un contrôle',
  'comment.uphold': 'Recours refusé',
  'comment.release': 'Publié',
  'comment.withhold': 'Masqué',
  'comment.undo': 'Décision annulée',
  'comment.pin': 'Épinglé',
  'comment.unpin': 'Désépinglé',
  'comment.feature': 'Mis à la une',
  'comment.unfeature': 'Retiré de la une',
  'comment.redact': 'Données personnelles retirées',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'Indiqué par sa connexion',
  request: 'Sur demande',
  erased: 'Effacé',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'Ligne de commande',
  'the service': 'Interline lui-même',
  'the publisher': 'Le système de l’éditeur',
  'the sign-in': 'La connexion du site',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`Machine « ${name} »`;

export const roles: typeof en.roles = {
  guest: 'invité',
  reader: 'lecteur',
  author: 'auteur',
  moderator: 'modérateur',
  admin: 'administrateur',
  publisher: 'éditeur',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'aucun traitement particulier',
  premoderated: 'ses commentaires attendent un modérateur',
  trusted: 'fiable',
};

export const articleStates: typeof en.articleStates = {
  open: 'Ouvert',
  closed: 'Fermé : pas de nouveaux commentaires',
  hidden: 'Masqué : aucun commentaire affiché',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'publié par un contrôle',
  observe: 'observé seulement, sans action',
  report: 'signalé et publié',
  hold: 'retenu',
  reject: 'rejeté',
  withhold: 'masqué jusqu’à examen',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'liens',
  allowed: 'autorisés',
  word: 'mot',
  words: 'mots',
  written: 'écrit',
  domains: 'domaines',
  letters: 'lettres',
  capitals: 'majuscules',
  characters: 'caractères',
  at_least: 'au moins',
  at_most: 'au plus',
  likeness: 'ressemblance',
  of: 'avec',
  marks: 'signes',
  comments: 'commentaires',
  seconds: 'secondes',
  rejected: 'rejetés',
  decided: 'décidés',
  published: 'publiés',
  until: 'jusqu’à',
  cause: 'cause',
  why: 'pourquoi',
  would: 'aurait fait',
  flags: 'signalements',
  service: 'service',
  from: 'de',
  category: 'catégorie',
  percent: 'pour cent',
  threshold: 'seuil',
  model: 'version',
  version: 'version',
  passages: 'extraits',
  earlier: 'aussi des versions précédentes',
};

/** A comment's texts. */
export const commentTexts = { versions: 'Toutes les versions', redact: 'Retirer des données personnelles…' };
