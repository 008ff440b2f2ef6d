/** French: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fr');

export const articlesView: typeof en.articlesView = {
  heading: 'Articles',
  intro:
    'Ce qui attend sur chaque article, et où se trouvent ses fils dans le texte actuel. Ouvrez-en un pour voir ce que la dernière publication a changé.',
  search: 'Mots du titre, de la clé ou de l’adresse',
  find: 'Rechercher',
  clear: 'Tout afficher',
  sort: 'Ordre',
  sorts: {
    activity: 'Activité la plus récente',
    reports: 'Le plus de signalements ouverts',
    lost: 'Le plus de fils perdus',
  },
  empty: {
    activity: 'Il n’y a pas encore d’articles.',
    reports: 'Aucun article n’a de commentaires signalés ou masqués.',
    lost: 'Chaque fil a sa place dans le texte.',
  },
  notFound: 'Aucun article n’a tous ces mots, ou débuts de mots, dans son titre, sa clé ou son adresse.',
  lastActive: 'Dernière activité',

  comments: (count) => plural(count, { one: '# commentaire', other: '# commentaires' }),
  threads: (count) => plural(count, { one: '# fil', other: '# fils' }),
  pending: (count) => t`${count} en attente`,
  reported: (count) => t`${count} signalés`,
  withheld: (count) => t`${count} masqués`,

  /** Threads by where they are. */
  places: {
    anchored: 'à leur paragraphe',
    moved: 'déplacés avec leur paragraphe',
    edited: 'sur un passage modifié',
    ambiguous: 'dans l’attente d’un choix humain',
    orphaned: 'dont le paragraphe a été supprimé',
    article: 'sur l’article',
  },
  atPlace: (count, place) => t`${count} ${place}`,

  back: 'Tous les articles',
  onSite: 'Ouvrir la page',
  actions: 'Actions',
  state: 'Ouvrir, fermer ou masquer…',

  publication: 'Dernière publication',
  neverPublished:
    'L’éditeur n’a pas publié le texte de cet article. Ses paragraphes viennent des navigateurs des lecteurs et ne sont pas confirmés.',
  published: (revision, time) => t`Révision ${revision}, ${time}.`,
  nothingLost: 'Chaque fil y a sa place.',
  lost: (count) =>
    plural(count, { one: '# fil y a perdu sa place.', other: '# fils y ont perdu leur place.' }),

  paragraphs: 'Fils par paragraphe',
  show: 'Afficher',
  showAll: 'Tous les paragraphes qui ont des fils',
  showChanged: 'Seulement les paragraphes déplacés, modifiés ou perdus',
  noParagraphs: 'Il n’y a pas de fils dans le texte.',
  noChanged: 'La dernière publication n’a déplacé, modifié ni supprimé aucun paragraphe qui a des fils.',

  states: {
    anchored: 'En place',
    moved: 'Déplacé',
    edited: 'Modifié',
    ambiguous: 'Incertain',
    orphaned: 'Supprimé',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'Aucun paragraphe du texte actuel ne lui ressemble.',
  whyAmbiguous:
    'Plusieurs paragraphes lui ressemblent, sans qu’aucun soit nettement le meilleur. Déplacez ses fils, ou laissez-les à l’article.',
  certain: (method, percent) => t`${method}, certitude de ${percent} %.`,
  sinceRevision: (revision) => t`Depuis la révision ${revision}.`,
  methods: {
    id: 'Trouvé par l’identifiant que l’éditeur lui donne',
    exact: 'Le même texte dans le même ordre',
    'exact-moved': 'Le même texte à un autre endroit',
    similar: 'Le texte le plus ressemblant parmi ses voisins',
    split: 'Une partie d’un paragraphe qui a été scindé',
    merge: 'Fait maintenant partie d’un paragraphe plus long',
    manual: 'Placé par une personne',
    reader: 'Là où le navigateur d’un lecteur l’a trouvé',
  },
  unverified: 'Non confirmé par une publication',
  gone: 'Le texte sur lequel il a commencé :',
  threadsOf: 'Fils',
  threadsOfArticle: 'Fils sur l’article entier',
  threadList: (excerpt) => t`Fils sur « ${excerpt} »`,
  noComment: 'Il ne reste aucun commentaire.',
  by: (author) => t`${author} :`,
  review: 'Afficher le commentaire',
  locked: 'Verrouillé',
  held: 'Les réponses attendent un modérateur',
  resolved: 'Traité',
  movedHere: 'Déplacé ici par une personne',
  replies: (count) => plural(count, { one: '# commentaire public', other: '# commentaires publics' }),
  startedOn: 'Le texte au début du fil, et maintenant',

  move: 'Déplacer…',
  moveOf: (excerpt) => t`Déplacer le fil « ${excerpt} »`,
  undoMove: 'Annuler le déplacement',
  moveUndone: 'Le fil est revenu à son paragraphe.',
  lock: 'Verrouiller…',
  unlock: 'Déverrouiller…',
  hold: 'Retenir les réponses…',
  release: 'Ne plus retenir les réponses…',
  moveDialog: {
    heading: 'Déplacer ce fil vers un paragraphe',
    intro: 'Le déplacement est noté dans le journal, et vous pouvez l’annuler.',
    likely: 'Paragraphes qui contiennent des parties de celui qui a été supprimé',
    unlikely: 'Aucun paragraphe du texte actuel ne contient de parties de celui qui a été supprimé.',
    share: (percent) => t`${percent} % de son texte`,
    other: 'Un autre paragraphe',
    choose: 'Choisir…',
    submit: 'Déplacer',
    cancel: 'Annuler',
    needChoice: 'Choisissez un paragraphe.',
    done: 'Le fil a été déplacé.',
  },
};
