/** French: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const machineWords: typeof en.machineWords = {
  heading: 'Jetons de service',
  hint: 'Pour votre CMS et d’autres machines. Chacun peut faire ce pour quoi il a été créé, et rien d’autre.',
  scopes: {
    publish: 'Publier et modifier des articles',
    'queues:read': 'Lire les files',
    decide: 'Décider des commentaires, et annuler ces décisions',
    'sign-in': 'Connecter des personnes à la console, y compris comme administrateurs',
  },
  scopesLabel: 'Ce qu’il peut faire',
  name: 'Nom',
  nameHint: 'À quoi il sert, par exemple cms. Le journal l’affiche.',
  expires: 'Fin de validité (facultative)',
  create: 'Créer un jeton',
  incomplete: 'Indiquez un nom et choisissez ce qu’il peut faire.',
  past: 'Choisissez une date à venir.',
  created: (name) =>
    t`Jeton « ${name} » créé. Copiez-le maintenant : nous ne le conservons pas et ne pourrons plus l’afficher.`,
  secret: 'Nouveau jeton',
  copy: 'Copier',
  copied: 'Copié.',
  done: 'Terminé',
  none: 'Aucun jeton.',
  table: 'Jetons de ce site',
  columns: ['Nom', 'Autorisations', 'Depuis', 'État', 'Action'],
  live: 'Valide',
  until: (date) => t`Jusqu’au ${date}`,
  expired: (date) => t`Expiré le ${date}`,
  revokedAt: (date) => t`Révoqué le ${date}`,
  revoke: 'Révoquer',
  revokeOf: (name) => t`Révoquer ${name}`,
  revokeAsk: (name) => t`Révoquer « ${name} » ?`,
  revokeHint:
    'Tout ce qui l’utilise cesse aussitôt de fonctionner, et les personnes qu’il a connectées sont déconnectées. C’est irréversible.',
  revoked: (name) => t`« ${name} » est révoqué.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'Émetteurs et clés',
  hint: 'Ceux dont ce site accepte les jetons. Votre exploitant ajoute et révoque les clés en ligne de commande.',
  table: 'Clés de ce site',
  columns: ['Émetteur', 'Clé', 'Algorithme', 'Depuis', 'État'],
  ofService: 'Interline lui-même, pour les invités',
  live: 'Utilisée',
  revokedAt: (date) => t`Révoquée le ${date}`,
};
