/** French: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'Nouveaux commentaires',
    hint: 'Si les lecteurs voient un commentaire avant un modérateur.',
  },
  flagThreshold: {
    label: 'Masquer après ce nombre de signalements',
    hint: 'Un commentaire qui a ce nombre de signalements ouverts est masqué jusqu’à la décision d’un modérateur, sauf si un modérateur a approuvé son texte actuel. Les signalements comptent jusqu’au double si les précédents de la personne étaient fondés, et moins sinon.',
  },
  flagThresholds: {
    label: 'Autres limites pour certains motifs',
    hint: 'Les signalements pour ces motifs sont comptés à part. Vide : ils comptent pour la limite ci-dessus.',
  },
  flagMinAgeHours: {
    label: 'Heures avant que les signalements d’un nouveau lecteur comptent',
    hint: 'Jusque-là, ils figurent dans « Signalés » sans masquer de commentaire, sauf si le lecteur avait déjà un commentaire publié. 0 : ils comptent tout de suite.',
  },
  maxLinks: {
    label: 'Liens autorisés dans un commentaire',
    hint: 'Les commentaires avec plus de liens attendent une validation.',
  },
  appealDays: {
    label: 'Jours pour demander un nouvel examen',
    hint: 'Combien de temps un recours est possible après la suppression d’un commentaire ou un bannissement. 0 : aucun recours.',
  },
  appealAnswerDays: {
    label: 'Jours pour répondre à un recours',
    hint: 'L’échéance montrée à vous et à la personne.',
  },
  erasedName: {
    label: 'Nom des personnes effacées',
    hint: 'Affiché sur ce qu’elles laissent, comme les commentaires dont le texte reste.',
  },
  erasedTexts: {
    label: 'Commentaires des personnes effacées',
    hint: 'Ce que deviennent les commentaires publics quand une personne fait effacer ses données. Les administrateurs peuvent en décider autrement.',
  },
  rules: { label: 'Règles', hint: 'Sous « Règles ».' },
  surge: { label: 'Affluence', hint: 'Sous « Règles ».' },
  surgeEndedAt: { label: 'Affluence', hint: 'Sous « Règles ».' },
  opinions: { label: 'Avis extérieurs', hint: 'Sous « Règles ».' },
  surgeRules: { label: 'Affluence automatique', hint: 'Sous « Règles ».' },
  editWindowSeconds: {
    label: 'Temps pour modifier, en secondes',
    hint: '900 est un quart d’heure ; 0 ne permet aucune modification.',
  },
  maxCommentLength: {
    label: 'Longueur maximale d’un commentaire, en caractères',
    hint: 'Au plus 20 000.',
  },
  guests: {
    label: 'Invités',
    hint: 'Personnes sans compte. Leur nom est signalé comme tel, et elles ne peuvent ni voter ni signaler.',
  },
  consent: {
    label: 'Texte de consentement',
    hint: 'Affiché à côté d’une case à cocher avant le premier commentaire. Vide : pas de case.',
  },
  contentSelector: {
    label: 'Emplacement du texte de l’article',
    hint: 'Un sélecteur CSS simple, comme .article-body ou main > article. Vide : trouvé grâce aux noms habituels.',
  },
  inlineLabel: {
    label: 'Nom du filtre des commentaires dans le texte',
    hint: 'Par exemple « Notes en marge ». Vide : « Dans le texte », dans la langue du lecteur.',
  },
  attention: {
    label: 'Comment les questions d’auteur attirent l’attention',
    hint: 'Ce qui se passe quand un lecteur atteint une question ouverte.',
  },
  rating: {
    label: 'Les lecteurs notent les articles',
    hint: 'De une à cinq étoiles, là où vos pages ont l’élément prévu. Désactivé : les notes existantes sont gardées sans être affichées.',
  },
  addresses: {
    label: 'Adresses d’un même article',
    hint: 'Quelles formes d’URL partagent leurs commentaires. Un changement ne déplace ni ne fusionne les commentaires existants.',
  },
  reactions: {
    label: 'Réactions',
    hint: 'Réactions proposées aux lecteurs. Aucune : seulement des votes.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'Merci',
  insightful: 'Éclairant',
  funny: 'Drôle',
  sad: 'Triste',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// et https:// sont équivalents',
  www: 'www.example.com et example.com sont équivalents',
  index: '/story/index.html (ou .htm, .php) et /story sont équivalents',
  ampParameter: '/story?amp=1 et /story sont équivalents',
  ampPath: '/story/amp et /story sont équivalents',
  letterCase: '/Story et /story sont équivalents',
};

export const attentions: typeof en.attentions = {
  blink: 'Son badge clignote trois fois',
  scroll_open:
    'Elle s’ouvre automatiquement, une fois par lecteur ; sans place à côté du texte, son badge clignote',
  none: 'Rien',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'Leur texte est effacé ; un emplacement reste là où il y a des réponses',
  keep: 'Leur texte reste, sans le nom',
};

export const guestModes: typeof en.guestModes = {
  off: 'Seules les personnes connectées peuvent commenter',
  held: 'Les invités peuvent commenter sous un nom ; chaque commentaire attend une validation',
  on: 'Les invités peuvent commenter sous un nom, comme tout le monde',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'Lien vers le texte complet',
  hint: 'Une URL, comme celle de votre politique de confidentialité. Vide : pas de lien.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'Publiés immédiatement, examinés ensuite',
  pre: 'Retenus jusqu’à l’approbation d’un modérateur',
};
