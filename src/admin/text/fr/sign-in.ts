/** French: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const signInWords: typeof en.signInWords = {
  opening: 'Connexion en cours…',
  with: (name) => t`Se connecter avec ${name}`,
  or: 'Ou coller un jeton',
  site: (name) => t`Pour ${name}`,
  failures: {
    sign_in_expired:
      'Cette connexion a expiré ou a déjà servi. Connectez-vous de nouveau, ou demandez un nouveau lien.',
    provider_failed: 'La connexion de votre site est injoignable pour le moment. Réessayez dans un instant.',
    provider_not_found: 'Ce site n’utilise plus cette connexion.',
    site_not_found: 'Ce site n’existe pas ici.',
    rate_limited: 'Trop de tentatives. Patientez une minute, puis réessayez.',
    offline: 'Le service est injoignable. Vérifiez la connexion, puis réessayez.',
    public_url_missing:
      'Le service ne connaît pas son adresse publique. Son exploitant doit définir PUBLIC_URL.',
  },
  refused: (why) => t`La connexion de votre site n’a pas été acceptée (${why}). Réessayez.`,
  noRole: (whom) => t`Vous êtes connecté, mais vous ne pouvez pas encore modérer sur ce site. ${whom}`,
  unexpected: 'Une erreur s’est produite. Réessayez.',
  lost: 'Cet onglet n’a pas commencé la connexion. Connectez-vous de nouveau.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'Changer de site',
  hint: 'Vous êtes connecté à ces sites. La déconnexion vaut pour tous.',
  current: (site) => t`${site} (ouvert)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'administrateur', moderator: 'modérateur' },
  heading: 'Accès',
  intro: 'Qui et quoi peut utiliser la console et l’API de ce site.',
  readOnly: 'Seuls les administrateurs peuvent voir cette page.',
  link: 'Accès : connexion, jetons de service et clés',
};

export const providerWords: typeof en.providerWords = {
  heading: 'Connexion avec vos propres comptes',
  hint: 'Les modérateurs se connectent avec OpenID Connect (Entra ID, Okta, Keycloak, Google et d’autres). Les liens et les jetons continuent de fonctionner.',
  redirect: 'Adresse de redirection à y enregistrer :',
  noRedirect: 'Définissez d’abord PUBLIC_URL, pour que le service connaisse sa propre adresse.',
  fields: {
    name: { label: 'Nom sur le bouton', hint: 'Affiché comme « Se connecter avec … ».' },
    issuer: { label: 'Émetteur', hint: 'Son adresse, par exemple https://id.courier.example' },
    clientId: { label: 'Identifiant client', hint: 'Tel qu’il y est enregistré.' },
    clientSecret: { label: 'Secret client', hint: 'Enregistré, et jamais affiché de nouveau.' },
    scope: {
      label: 'Portées (scopes)',
      hint: 'Séparées par des espaces. Certains fournisseurs exigent « groups » ici.',
    },
    claim: { label: 'Attribut (claim) des groupes', hint: 'Par exemple groups, roles ou realm_access.roles' },
    admins: { label: 'Groupes d’administrateurs', hint: 'Un par ligne.' },
    moderators: { label: 'Groupes de modérateurs', hint: 'Un par ligne.' },
    contact: {
      label: 'À qui demander un rôle',
      hint: 'Affiché aux personnes qui se connectent sans rôle ; par exemple une adresse e-mail.',
    },
  },
  secretStored: 'Un secret est enregistré. Laissez vide pour le garder.',
  shared: 'Accepter aussi les personnes qui se connectent sur nos autres sites',
  sharedHint:
    'Seulement depuis les sites qui ont les mêmes émetteur, identifiant client et secret. Les groupes ci-dessus décident de leur rôle ici.',
  save: 'Enregistrer la connexion',
  saved: 'Connexion enregistrée.',
  remove: 'Retirer la connexion',
  removed: 'Retirée. Les personnes qu’elle avait connectées sont déconnectées.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'Actuellement connectés',
  hint: 'Personnes venues par un lien ou par vos propres comptes. Celles qui ont un jeton de votre site ne sont pas affichées.',
  none: 'Personne.',
  table: 'Personnes actuellement connectées',
  columns: ['Personne', 'Rôle', 'Par', 'Vu en dernier', 'Action'],
  viaLink: (token) => t`Lien de ${token}`,
  viaAccounts: 'Vos propres comptes',
  end: 'Déconnecter',
  endOf: (name) => t`Déconnecter ${name}`,
  ended: (name) => t`${name} est déconnecté.`,
};
