/** French: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const rulesView: typeof en.rulesView = {
  heading: 'Règles',
  intro:
    'Contrôles supplémentaires de chaque commentaire nouveau ou modifié. Essayez d’abord une règle en mode observation : elle note seulement ce qu’elle aurait fait. Les commentaires de la rédaction en sont exemptés.',
  readOnly: 'Seuls les administrateurs peuvent les modifier.',
  mode: 'Mode',
  modes: { off: 'Désactivée', observe: 'Observation', on: 'Activée' },
  action: 'Mesure',
  actions: {
    report: 'Publier et signaler',
    hold: 'Attendre un modérateur',
    reject: 'Rejeter',
  },
  titles: {
    newCommenter: 'Nouveaux venus',
    recentRejections: 'Rejetés récemment',
    burst: 'Beaucoup à la fois',
    repeat: 'Répétitions',
    linkDomains: 'Domaines des liens',
    tooShort: 'Commentaires très courts',
    tooLong: 'Commentaires très longs',
    capitals: 'Majuscules',
    learnt: 'Semblables aux rejetés',
    stackedMarks: 'Signes empilés',
  },
  parameters: {
    newCommenter: { comments: 'Jusqu’à ce que ce nombre de commentaires soit publié' },
    recentRejections: {
      percent: 'Pourcentage de rejets sur les vingt dernières décisions',
      atLeast: 'Et au moins ce nombre',
    },
    burst: { comments: 'Plus de commentaires que', seconds: 'En ce nombre de secondes' },
    repeat: { likeness: 'Ressemblance en pour cent, au moins' },
    linkDomains: { denied: 'Domaines interdits', allowed: 'Ces domaines seulement ; vide : tous' },
    tooShort: { characters: 'Moins de caractères que' },
    tooLong: { characters: 'Plus de caractères que' },
    capitals: {
      percent: 'Pourcentage de majuscules, au moins',
      letters: 'Dans les textes d’au moins ce nombre de lettres',
    },
    learnt: {},
    stackedMarks: { marks: 'Signes sur une lettre, au moins' },
  },
  explained: {
    newCommenter: 'Personnes ayant peu de commentaires publiés.',
    recentRejections: 'Personnes dont les modérateurs ont souvent rejeté les derniers commentaires.',
    burst: 'Commentaires d’une même personne à un rythme rapide.',
    repeat: 'Un commentaire semblable à un autre que son auteur a publié récemment.',
    linkDomains: 'Domaines vers lesquels mènent les liens, sous-domaines compris. Un domaine par ligne.',
    tooShort: 'Par exemple « preums » ou un seul émoji.',
    tooLong: 'La longueur maximale, dans « Réglages », vaut pour tout le monde.',
    capitals: 'Textes surtout en majuscules.',
    learnt:
      'Apprise des décisions de vos modérateurs. Elle peut être activée dès qu’elle trouve les commentaires rejetés de façon fiable.',
    stackedMarks: 'Lettres portant des signes empilés qui couvrent les lignes voisines.',
  },
  save: 'Enregistrer les règles',
  saved: 'Enregistré. Les nouveaux commentaires suivent ces règles.',
  unchanged: 'Rien n’a été modifié.',

  tryIt: 'Essayer sur les 500 derniers commentaires',
  trying: 'Essai en cours…',
  tried: (looked, changed) =>
    t`Sur les ${looked} derniers commentaires, ${changed} auraient un autre résultat.`,
  found: (rule, count) => t`${rule} : trouvé dans ${count}`,
  outcomes: { published: 'publié', pending: 'en attente', rejected: 'rejeté' },

  surge: {
    heading: 'Affluence',
    hint: 'Pour tout le site, pendant un temps limité. Les commentaires de la rédaction en sont exemptés.',
    none: 'Situation normale.',
    active: (what, until) => t`${what} jusqu’au ${until}.`,
    modes: {
      premoderate: 'Tout attend un modérateur',
      slow: 'Ralentir',
      closed: 'Pas de nouveaux commentaires',
    },
    seconds: 'Secondes entre deux commentaires d’une personne, en mode lent',
    hours: 'Durée en heures',
    start: {
      premoderate: 'Tout retenir',
      slow: 'Ralentir',
      closed: 'Fermer les commentaires',
    },
    end: 'Retour à la normale',
    articles: 'Articles concernés',
    endedFor: (title) => t`Retour à la normale : « ${title} ».`,
    endFor: (title) => t`Retour à la normale : ${title}`,
  },

  learning: {
    none: 'Rien appris pour l’instant.',
    measured: (of) => t`Mesuré sur les ${of} dernières décisions, que le modèle n’avait pas vues :`,
    precision: (right, found, percent) =>
      t`${right} des ${found} trouvés avaient été rejetés (précision ${percent} %).`,
    recall: (right, rejected, percent) =>
      t`Il a trouvé ${right} des ${rejected} rejetés (rappel ${percent} %).`,
    good: 'La règle peut être activée.',
    notGood: (heldOut, found, precision, recall) =>
      t`Elle ne peut qu’observer tant qu’elle n’est pas mesurée sur ${heldOut} décisions, n’en trouve pas ${found} et n’atteint pas une précision de ${precision} % et un rappel de ${recall} %.`,
    trained: (version, time) => t`Version ${version}, ${time}.`,
    train: 'Apprendre des décisions maintenant',
    training: 'Apprentissage…',
  },

  automatic: {
    heading: 'Affluence automatique',
    hint: 'Chaque début est dans le journal. « Retour à la normale » y met fin, et les mêmes signalements ne la relancent pas.',
    what: 'Ce qui se passe',
    observe: 'Observer seulement : le journal indique ce qui aurait commencé',
    modes: {
      off: 'Rien',
      premoderate: 'Tout attend un modérateur',
      slow: 'Ralentir',
      closed: 'Pas de nouveaux commentaires',
    },
    age: 'Articles anciens',
    article: 'Beaucoup de signalements sur un article',
    site: 'Beaucoup de signalements sur tout le site',
    ageHint: 'S’applique une fois à chaque article ouvert. Un modérateur peut le rouvrir.',
    reportsHint:
      'Seulement les signalements qui comptent. Plusieurs signalements d’une personne comptent une fois.',
    fields: {
      days: 'Jours après la publication',
      people: 'Personnes qui signalent',
      minutes: 'En ce nombre de minutes',
      hours: 'Durée en heures',
    },
    save: 'Enregistrer',
    saved: 'Enregistré.',
  },
};
