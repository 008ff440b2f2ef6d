/** French: the testers next to the settings and rules, and the settings’ groups. */
import type * as en from '../en/testers.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('fr');

export const testerWords: typeof en.testerWords = {
  groups: {
    comments: {
      heading: 'Nouveaux commentaires',
      hint: 'Qui peut commenter, ce qui est retenu pour un modérateur, la longueur des commentaires et le temps pour les modifier.',
    },
    reports: {
      heading: 'Signalements',
      hint: 'Combien de signalements masquent un commentaire jusqu’à la décision d’un modérateur.',
    },
    appeals: { heading: 'Recours', hint: 'Ce que l’on peut faire contre une décision.' },
    erasure: {
      heading: 'Personnes effacées',
      hint: 'Ce qui reste des personnes qui font effacer leurs données.',
    },
    page: {
      heading: 'Sur vos pages',
      hint: 'Ce que voient les lecteurs, et quelles pages partagent leurs commentaires.',
    },
  },

  comment: {
    heading: 'Essayer un texte',
    hint: 'Ce qu’il en adviendrait avec les réglages et les règles tels qu’ils sont sur cette page, enregistrés ou non. Rien n’est conservé, et aucun service extérieur n’est interrogé.',
    text: 'Texte d’un commentaire',
    published: 'Commentaires déjà publiés de la personne ; 0 : nouveau venu',
    links: 'Liens en plus de ceux du texte',
    standing: 'La personne',
    guest: 'Est un invité',
    submit: 'Essayer le texte',
    statuses: {
      published: 'Il serait publié.',
      pending: 'Il attendrait un modérateur.',
      rejected: 'Il serait rejeté.',
    },
    reported: 'Il serait publié, et signalé aux modérateurs.',
    tooLong: 'Il ne serait pas accepté : il dépasse la longueur permise.',
    nothing: 'Aucun contrôle n’a d’objection.',
    asked: (names) => t`Avant cela, ces services seraient interrogés : ${list(names)}.`,
    outcomes: {
      approve: 'Le publie.',
      report: 'Le signale.',
      hold: 'Le retient.',
      reject: 'Le rejette.',
      observe: 'Observe seulement.',
    },
  },
  standings: {
    normal: 'Comme tout le monde',
    premoderated: 'Examinée avant publication',
    trusted: 'Fiable',
  },

  reports: {
    heading: 'Essayer des signalements',
    hint: 'S’ils masqueraient un commentaire public qu’aucun modérateur n’a approuvé, avec les limites de cette page.',
    count: 'Signalements',
    reason: 'Motif',
    known: 'Heures depuis que le site a vu pour la première fois les personnes qui signalent',
    upheld:
      'Sur dix de leurs signalements antérieurs, combien ont été suivis par les modérateurs ; vide : moins de cinq signalements',
    hidden: (sum, limit) => t`Il serait masqué : ils comptent pour ${sum}, et la limite est de ${limit}.`,
    stays: (sum, limit) => t`Il resterait public : ils comptent pour ${sum}, et la limite est de ${limit}.`,
    notYet:
      'Il resterait public : les signalements de personnes aussi nouvelles ne comptent pas, sauf si le site avait déjà publié un de leurs commentaires.',
  },

  addresses: {
    heading: 'Essayer deux adresses',
    hint: 'Si elles mènent au même article avec les choix de cette page, enregistrés ou non. Les articles qui existent déjà restent séparés.',
    one: 'Une adresse',
    other: 'Une autre adresse',
    compared: 'Comparée sous la forme',
    same: 'Elles mènent au même article.',
    different: 'Elles mènent à des articles différents.',
    incomplete:
      'Ce n’est pas une adresse complète. Elle commence par https:// ou http:// et indique un serveur, par exemple https://example.com/story.',
    tooLong: (max) => t`Elle est trop longue : une adresse compte au plus ${max} caractères.`,
  },
};
