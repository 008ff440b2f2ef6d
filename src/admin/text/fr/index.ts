/** French: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('fr');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · Modération Interline`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'invité',
  aboutPerson: (name) => t`À propos de ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'Aller à la file',
  skipToMain: 'Aller au contenu',
  queuesLabel: 'Files',
  moreLabel: 'Plus',
  menu: 'Menu',
  overview: 'Vue d’ensemble',
  articles: 'Articles',
  articleLink: 'Fils dans son texte',
  log: 'Journal',
  report: 'Rapport',
  appeals: 'Recours',
  settings: 'Réglages',
  words: 'Mots',
  rules: 'Règles',
  help: 'Clavier',
  language: (name) => t`Langue : ${name}`,
  signOut: 'Se déconnecter',

  session: {
    malformed: 'Cela ne ressemble pas à un jeton : il devrait avoir trois parties séparées par des points.',
    expired:
      'Votre session a expiré. Demandez un nouveau lien à votre site. Vos décisions sont enregistrées.',
    refused: 'Ce jeton n’a pas été accepté. Il a peut-être expiré ou appartient à un autre site.',
    noSite: (site) => t`Il n’y a pas de site « ${site} » ici.`,
    notAllowed: (name) =>
      t`${name} ne peut pas modérer sur ce site. Un administrateur peut attribuer ce rôle.`,
    banned: (reason) => t`Vous êtes banni de ce site : ${reason}`,
    checking: 'Connexion…',
  },

  list: {
    label: (queue) => t`Commentaires : ${queue}`,
    loading: 'Chargement…',
    empty: {
      new: 'Aucun nouveau commentaire. Vous les avez tous vus.',
      pending: 'Aucun commentaire n’attend de validation.',
      reported: 'Aucun signalement ouvert.',
      withheld: 'Aucun commentaire masqué.',
      approved: 'Aucun commentaire approuvé pour l’instant.',
      rejected: 'Aucun commentaire rejeté.',
      spam: 'Aucun spam.',
    },
    emptyHint: 'Les nouveaux commentaires apparaissent ici automatiquement.',
    failed: 'La file n’a pas pu être chargée.',
    retry: 'Réessayer',
    more: 'Charger la suite',
    arrivals: (count) => plural(count, { one: '# nouveau commentaire', other: '# nouveaux commentaires' }),
    select: (name) => t`Sélectionner le commentaire de ${name}`,
    selected: (count) => plural(count, { one: '# sélectionné', other: '# sélectionnés' }),
    selectAll: 'Tout sélectionner (chargés)',
    clearSelection: 'Effacer la sélection',
    flags: (count) => plural(count, { one: '# signalement', other: '# signalements' }),
    goneElsewhere: 'Décidé ailleurs',
    position: (at, of) => t`${at} sur ${of}`,
    positionOfMore: (at, of) => t`${at} sur plus de ${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`${list(names)} regarde ce commentaire.`,
        other: t`${list(names)} regardent ce commentaire.`,
      }),
    others: (count) => plural(count, { one: '# autre', other: '# autres' }),
  },

  item: {
    none: 'Choisissez un commentaire pour l’afficher ici.',
    back: 'Retour à la file',
    by: (name) => t`Commentaire de ${name}`,
    edited: 'modifié',
    onArticle: 'Sur l’article entier',
    inReplyTo: 'En réponse à',
    question: 'Répond à la question de l’auteur',
    threadLocked: 'Fil verrouillé',
    onPage: 'Ouvrir sur sa page',
    pinned: 'Épinglé',
    featured: 'À la une',
    source: 'Afficher le Markdown saisi',
    gone: 'Quelqu’un d’autre a décidé de ce commentaire pendant que vous l’aviez ouvert.',
    paragraph: 'Le paragraphe',
    paragraphThen: 'Avant',
    paragraphNow: 'Maintenant',
    paragraphGone: 'Le paragraphe n’est plus dans l’article',
    paragraphUncertain: 'Ce passage a peut-être été déplacé',
    unverified: 'Pas encore retrouvé dans le texte publié',
    changed: 'Modifié depuis',
    removedMark: 'supprimé :',
    addedMark: 'ajouté :',
    endMark: 'fin.',
    quoteStart: 'passage commenté :',
    around: 'Le fil autour',
    aroundEmpty: 'Rien n’est public dans ce fil.',
    thisOne: 'ce commentaire',
    why: 'Motif de l’examen',
    whyNothing: 'Aucune règle ne s’applique et aucun lecteur ne l’a signalé.',
    whyAll: 'Afficher toutes les raisons',
    rule: (result) => t`Règle : ${result}`,
    reportedBy: 'Signalé par',
    answered: 'traité par une décision',
    notCounted: 'nouveau ici, donc non compté pour le masquage',
    undone: 'annulé',
    author: 'Antécédents de l’auteur',
    record: (published, rejected) => t`${published} publiés, ${rejected} rejetés`,
    banned: 'Banni',
    bannedUntil: (date) => t`Banni jusqu’au ${date}`,
    history: 'Décisions',
    noHistory: 'Aucune décision pour l’instant.',
    byRule: 'une règle',
    logOfPerson: 'Toutes les décisions sur cette personne',
    logOfComment: 'Dans le journal',
  },

  decide: {
    label: 'Décider',
    approve: 'Approuver',
    approveMany: (count) => t`Approuver ${count}`,
    reject: 'Rejeter…',
    rejectMany: (count) => t`Rejeter ${count}…`,
    spam: 'Spam',
    spamMany: (count) => t`Spam : ${count}`,
    see: 'Vu',
    seeMany: (count) => t`Vus : ${count}`,
    previous: 'Précédent',
    next: 'Suivant',
    undo: 'Annuler',
    lock: 'Verrouiller le fil…',
    unlock: 'Déverrouiller le fil…',
    pin: 'Épingler en haut',
    unpin: 'Désépingler',
    feature: 'Mettre à la une',
    unfeature: 'Retirer de la une',
    pinDone: (on) => (on ? 'Épinglé en haut de la liste.' : 'Désépinglé.'),
    featureDone: (on) => (on ? 'Mis à la une.' : 'Retiré de la une.'),
    articleState: 'Fermer ou masquer l’article…',
    articleStateOpen: 'Ouvrir ou masquer l’article…',
    standing: 'Commentaires de cette personne…',
    ban: 'Bannir l’auteur…',
    unban: 'Lever le bannissement…',
    notAllowed: 'Vous pouvez lire les files, mais pas décider.',
    notAboutThis:
      'Vous ne pouvez pas décider de vos propres commentaires ni de ceux de personnes d’un rang supérieur.',
    comments: (count) => plural(count, { one: '# commentaire', other: '# commentaires' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`Approuvé : ${what}.`,
    rejected: (what, reason) => t`Rejeté : ${what}. Motif : ${reason}.`,
    spammed: (what) => t`Marqué comme spam : ${what}.`,
    seen: (what) => t`Marqué comme vu : ${what}.`,
    undoneOne: (queue) => t`Annulé : de retour dans « ${queue} ».`,
    undone: (count, queue) =>
      plural(count, {
        one: t`Annulé : # commentaire de retour dans « ${queue} ».`,
        other: t`Annulé : # commentaires de retour dans « ${queue} ».`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'Annulé : la décision d’un collègue s’applique de nouveau.',
        other: 'Annulé : pour # commentaires, la décision d’un collègue s’applique de nouveau.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: '# commentaire a changé depuis et ne peut pas être rétabli.',
        other: '# commentaires ont changé depuis et ne peuvent pas être rétablis.',
      }),
    nothingToUndo: 'Rien à annuler.',
    moved: (count) =>
      plural(count, {
        one: '# commentaire a changé pendant que vous l’aviez ouvert ; rien n’a été décidé. Regardez-le de nouveau.',
        other:
          '# commentaires ont changé pendant que vous les aviez ouverts ; rien n’a été décidé à leur sujet. Regardez-les de nouveau.',
      }),
    failed: (count, why) =>
      plural(count, {
        one: t`# commentaire remis en place : ${why}`,
        other: t`# commentaires remis en place : ${why}`,
      }),
    missing: (count) =>
      plural(count, { one: '# commentaire n’existait plus.', other: '# commentaires n’existaient plus.' }),
  },

  rejectDialog: {
    heading: 'Pourquoi le rejeter ?',
    headingMany: (count) =>
      plural(count, {
        one: 'Pourquoi rejeter ce commentaire (#) ?',
        other: 'Pourquoi rejeter ces # commentaires ?',
      }),
    hint: 'Appuyez sur un chiffre ou choisissez. L’auteur voit le motif et la note.',
    note: 'Note à l’auteur (facultative)',
    noteHint: 'Écrivez-la d’abord, puis choisissez le motif.',
  },

  dialog: {
    cancel: 'Annuler',
    close: 'Fermer',
    needReason: 'Indiquez un motif. Il est conservé dans le journal.',
  },

  errors: {
    offline: 'le service est injoignable. Vérifiez la connexion.',
    unexpected: 'le service a rencontré un problème. Réessayez dans un instant.',
    rateLimited: 'trop de requêtes à la fois. Patientez un instant.',
    busy: 'quelqu’un d’autre vient de le modifier. Réessayez.',
    moved: 'cela a changé entre-temps.',
    forbidden: 'vous n’y êtes pas autorisé.',
    banned: (reason) => t`vous êtes banni (${reason}).`,
    gone: 'cela n’existe plus.',
    prefix: (why) => t`Cela n’a pas fonctionné : ${why}`,
    stale: 'Les nombres ne sont peut-être plus à jour : le service est injoignable.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');
