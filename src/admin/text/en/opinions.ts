/** English: the view for outside opinions. */
import type { OpinionSettings } from '../../../shared/contract.js';
import type { OpinionProvider } from '../../../shared/enums.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

type Common = OpinionSettings['external'];

export const opinionsView = {
  heading: 'Outside opinions',
  intro:
    'Services that are asked about each new or edited comment after it is posted. Comments by staff and trusted people are exempt. Their text is sent to the service.',
  readOnly: 'Only administrators can change these.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'Finds spam. Gets the text, its author’s name, address (IP) and browser. Learns when moderators decide otherwise.',
    },
    toxicity: {
      title: 'Toxicity service',
      hint: 'Scores texts by category. Works with OpenAI’s moderation endpoint and others that answer in its form.',
    },
    external: {
      title: 'Your own service',
      hint: 'Gets the comment as JSON, signed by Standard Webhooks, and answers with a verdict.',
    },
  } satisfies Record<OpinionProvider, { title: string; hint: string }>,

  mode: 'Mode',
  action: 'If it objects',
  meanwhile: 'Until it answers',
  meanwhiles: { published: 'Publish', held: 'Hold' } satisfies Record<Common['meanwhile'], string>,
  onFailure: 'If it never answers, held comments',
  failures: { wait: 'Wait for a moderator', publish: 'Are published' } satisfies Record<
    Common['onFailure'],
    string
  >,
  fields: {
    blog: 'Address registered with Akismet',
    url: 'Address of the service',
    ownUrl: 'Address, if not Akismet’s own',
    model: 'Model; empty: the service’s own',
    threshold: 'Objects from this score on, in percent',
    categories: 'Categories that count, one per line; empty: all',
    timeoutSeconds: 'Seconds to wait for an answer',
    attempts: 'Attempts',
  },
  save: 'Save',
  saved: 'Saved.',

  key: { akismet: 'API key', toxicity: 'API key', external: 'Signing secret (whsec_…)' } satisfies Record<
    OpinionProvider,
    string
  >,
  keyHint: 'Stored for the address above, and never shown again.',
  keyStored: (time: string) => t`Stored ${time}.`,
  keyMissing: 'None stored.',
  storeKey: 'Store',
  generate: 'Generate',
  removeKey: 'Remove',
  keySaved: 'Key stored.',
  keyRemoved: 'Key removed.',

  trial: 'Text to try',
  tryIt: 'Try',
  trying: 'Asking…',
  passes: (ms: number) => t`No objection (${ms} ms).`,
  objects: (action: string, ms: number) => t`Objects: ${action} (${ms} ms).`,
  noAnswer: (why: string) => t`No answer: ${why}.`,
};
