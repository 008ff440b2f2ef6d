/** French: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const opinionsView: typeof en.opinionsView = {
  heading: 'Avis extérieurs',
  intro:
    'Services interrogés sur chaque commentaire nouveau ou modifié après son envoi. Les commentaires de la rédaction et des personnes fiables en sont exemptés. Leur texte est envoyé au service.',
  readOnly: 'Seuls les administrateurs peuvent les modifier.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'Détecte le spam. Reçoit le texte, le nom de l’auteur, son adresse IP et son navigateur. Apprend quand les modérateurs décident autrement.',
    },
    toxicity: {
      title: 'Service de toxicité',
      hint: 'Note les textes par catégorie. Fonctionne avec l’API de modération d’OpenAI et d’autres qui répondent sous sa forme.',
    },
    external: {
      title: 'Votre propre service',
      hint: 'Reçoit le commentaire en JSON, signé selon Standard Webhooks, et répond par un verdict.',
    },
  },

  mode: 'Mode',
  action: 'En cas d’objection',
  meanwhile: 'En attendant sa réponse',
  meanwhiles: { published: 'Publier', held: 'Retenir' },
  onFailure: 'S’il ne répond jamais, les commentaires retenus',
  failures: { wait: 'Attendent un modérateur', publish: 'Sont publiés' },
  fields: {
    blog: 'Adresse enregistrée chez Akismet',
    url: 'Adresse du service',
    ownUrl: 'Adresse, si ce n’est pas celle d’Akismet',
    model: 'Modèle ; vide : celui du service',
    threshold: 'Objecte à partir de ce score, en pour cent',
    categories: 'Catégories prises en compte, une par ligne ; vide : toutes',
    timeoutSeconds: 'Secondes d’attente d’une réponse',
    attempts: 'Tentatives',
  },
  save: 'Enregistrer',
  saved: 'Enregistré.',

  key: { akismet: 'Clé d’API', toxicity: 'Clé d’API', external: 'Secret de signature (whsec_…)' },
  keyHint: 'Enregistrée pour l’adresse ci-dessus, et jamais affichée de nouveau.',
  keyStored: (time) => t`Enregistrée le ${time}.`,
  keyMissing: 'Aucune enregistrée.',
  storeKey: 'Enregistrer',
  generate: 'Générer',
  removeKey: 'Retirer',
  keySaved: 'Clé enregistrée.',
  keyRemoved: 'Clé retirée.',

  trial: 'Texte à essayer',
  tryIt: 'Essayer',
  trying: 'Interrogation…',
  passes: (ms) => t`Aucune objection (${ms} ms).`,
  objects: (action, ms) => t`Objection : ${action} (${ms} ms).`,
  noAnswer: (why) => t`Pas de réponse : ${why}.`,
};
