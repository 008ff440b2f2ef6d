/** Dutch: the testers next to the settings and rules, and the settings’ groups. */
import type * as en from '../en/testers.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('nl');

export const testerWords: typeof en.testerWords = {
  groups: {
    comments: {
      heading: 'Nieuwe reacties',
      hint: 'Wie kan reageren, wat voor een moderator wordt vastgehouden, hoe lang reacties mogen zijn en hoelang ze bewerkt kunnen worden.',
    },
    reports: {
      heading: 'Meldingen',
      hint: 'Hoeveel meldingen een reactie verbergen tot een moderator beslist.',
    },
    appeals: { heading: 'Bezwaren', hint: 'Wat mensen tegen een beslissing kunnen doen.' },
    erasure: {
      heading: 'Mensen van wie de gegevens zijn gewist',
      hint: 'Wat er blijft van mensen die hun gegevens laten wissen.',
    },
    page: { heading: 'Op uw pagina’s', hint: 'Wat lezers zien, en welke pagina’s dezelfde reacties hebben.' },
  },

  comment: {
    heading: 'Een tekst proberen',
    hint: 'Wat ermee zou gebeuren met de instellingen en regels zoals ze op deze pagina staan, opgeslagen of niet. Er wordt niets opgeslagen en geen andere dienst geraadpleegd.',
    text: 'Tekst van een reactie',
    published: 'Tot nu toe gepubliceerde reacties van de persoon; 0: een nieuwe schrijver',
    links: 'Meer links dan de tekst heeft',
    standing: 'De persoon',
    guest: 'Is een gast',
    submit: 'Tekst proberen',
    statuses: {
      published: 'De reactie zou worden gepubliceerd.',
      pending: 'De reactie zou op een moderator wachten.',
      rejected: 'De reactie zou worden afgewezen.',
    },
    reported: 'De reactie zou worden gepubliceerd en bij moderators gemeld.',
    tooLong: 'De reactie zou niet worden aangenomen: ze is langer dan toegestaan.',
    nothing: 'Geen controle maakt bezwaar.',
    asked: (names) => t`Daarvoor zouden deze diensten worden geraadpleegd: ${list(names)}.`,
    outcomes: {
      approve: 'Publiceert de reactie.',
      report: 'Meldt de reactie.',
      hold: 'Houdt de reactie vast.',
      reject: 'Wijst de reactie af.',
      observe: 'Observeert de reactie alleen.',
    },
  },
  standings: {
    normal: 'Zoals iedereen',
    premoderated: 'Vóór publicatie gecontroleerd',
    trusted: 'Vertrouwd',
  },

  reports: {
    heading: 'Meldingen proberen',
    hint: 'Of ze met de grenzen op deze pagina een openbare reactie zouden verbergen die geen moderator heeft goedgekeurd.',
    count: 'Meldingen',
    reason: 'Reden',
    known: 'Uren sinds de site de melders voor het eerst zag',
    upheld:
      'Hoeveel van elke tien eerdere meldingen van hen terecht waren; leeg: het waren er minder dan vijf',
    hidden: (sum, limit) =>
      t`De reactie zou worden verborgen: de meldingen tellen als ${sum} en de grens is ${limit}.`,
    stays: (sum, limit) =>
      t`De reactie zou openbaar blijven: de meldingen tellen als ${sum} en de grens is ${limit}.`,
    notYet:
      'De reactie zou openbaar blijven: meldingen van zulke nieuwe mensen tellen niet, tenzij de site eerder een reactie van hen heeft gepubliceerd.',
  },

  addresses: {
    heading: 'Twee adressen proberen',
    hint: 'Of ze naar hetzelfde artikel leiden met de keuzes op deze pagina, opgeslagen of niet. Artikelen die al bestaan, blijven apart.',
    one: 'Een adres',
    other: 'Een ander adres',
    compared: 'Vergeleken als',
    same: 'Ze leiden naar hetzelfde artikel.',
    different: 'Ze leiden naar verschillende artikelen.',
    incomplete:
      'Dat is geen volledig adres. Het begint met https:// of http:// en noemt een server, zoals https://example.com/story.',
    tooLong: (max) => t`Dat is te lang: een adres heeft hoogstens ${max} tekens.`,
  },
};
