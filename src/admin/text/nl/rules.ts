/** Dutch: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const rulesView: typeof en.rulesView = {
  heading: 'Regels',
  intro:
    'Extra controles van elke nieuwe of bewerkte reactie. Probeer een regel eerst in de observatiemodus: dan legt die alleen vast wat er zou zijn gebeurd. Reacties van de redactie zijn uitgezonderd.',
  readOnly: 'Alleen beheerders kunnen dit wijzigen.',
  mode: 'Modus',
  modes: { off: 'Uit', observe: 'Observeren', on: 'Aan' },
  action: 'Actie',
  actions: {
    report: 'Publiceren en melden',
    hold: 'Wachten op een moderator',
    reject: 'Afwijzen',
  },
  titles: {
    newCommenter: 'Nieuwe schrijvers',
    recentRejections: 'Onlangs afgewezen',
    burst: 'Veel tegelijk',
    repeat: 'Herhalingen',
    linkDomains: 'Domeinen van links',
    tooShort: 'Zeer korte reacties',
    tooLong: 'Zeer lange reacties',
    capitals: 'Hoofdletters',
    learnt: 'Lijkt op afgewezen reacties',
    stackedMarks: 'Gestapelde tekens',
  },
  parameters: {
    newCommenter: { comments: 'Tot zoveel reacties zijn gepubliceerd' },
    recentRejections: {
      percent: 'Procent afgewezen van de laatste twintig beslissingen',
      atLeast: 'En minstens zoveel',
    },
    burst: { comments: 'Meer reacties dan', seconds: 'Binnen zoveel seconden' },
    repeat: { likeness: 'Gelijkenis in procenten, minstens' },
    linkDomains: { denied: 'Verboden domeinen', allowed: 'Alleen deze domeinen; leeg: alle' },
    tooShort: { characters: 'Minder tekens dan' },
    tooLong: { characters: 'Meer tekens dan' },
    capitals: {
      percent: 'Procent hoofdletters, minstens',
      letters: 'In teksten met minstens zoveel letters',
    },
    learnt: {},
    stackedMarks: { marks: 'Tekens op één letter, minstens' },
  },
  explained: {
    newCommenter: 'Mensen met weinig gepubliceerde reacties.',
    recentRejections: 'Mensen van wie recente reacties vaak door moderators zijn afgewezen.',
    burst: 'Reacties van één persoon snel achter elkaar.',
    repeat: 'Een reactie die lijkt op een eerdere, recente reactie van dezelfde schrijver.',
    linkDomains: 'Domeinen waar links naartoe gaan, met subdomeinen. Eén domein per regel.',
    tooShort: 'Zoals ‘eerste’ of één emoji.',
    tooLong: 'Voor iedereen geldt de maximale lengte van een reactie onder ‘Instellingen’.',
    capitals: 'Teksten die vooral uit hoofdletters bestaan.',
    learnt:
      'Geleerd van de beslissingen van uw moderators. Kan worden ingeschakeld zodra de regel afgewezen reacties betrouwbaar vindt.',
    stackedMarks: 'Letters met gestapelde tekens die omliggende regels bedekken.',
  },
  save: 'Regels opslaan',
  saved: 'Opgeslagen. Nieuwe reacties volgen deze regels.',
  unchanged: 'Er is niets gewijzigd.',

  tryIt: 'Op de laatste 500 reacties proberen',
  trying: 'Bezig met proberen…',
  tried: (looked, changed) =>
    t`Van de laatste ${looked} reacties zouden er ${changed} een ander resultaat hebben.`,
  found: (rule, count) => t`${rule}: gevonden in ${count}`,
  outcomes: { published: 'gepubliceerd', pending: 'wacht', rejected: 'afgewezen' },

  surge: {
    heading: 'Drukte',
    hint: 'Voor de hele site, voor beperkte tijd. Reacties van de redactie zijn uitgezonderd.',
    none: 'Normaal.',
    active: (what, until) => t`${what} tot ${until}.`,
    modes: {
      premoderate: 'Alles wacht op een moderator',
      slow: 'Vertragen',
      closed: 'Geen nieuwe reacties',
    },
    seconds: 'Seconden tussen twee reacties van één persoon, in de langzame modus',
    hours: 'Duur in uren',
    start: {
      premoderate: 'Alles vasthouden',
      slow: 'Vertragen',
      closed: 'Reacties sluiten',
    },
    end: 'Terug naar normaal',
    articles: 'Artikelen',
    endedFor: (title) => t`Weer normaal: ‘${title}’.`,
    endFor: (title) => t`Terug naar normaal: ${title}`,
  },

  learning: {
    none: 'Nog niets geleerd.',
    measured: (of) => t`Gemeten op de laatste ${of} beslissingen, die het model niet had gezien:`,
    precision: (right, found, percent) =>
      t`Van de ${found} gevonden reacties waren er ${right} afgewezen (precisie ${percent}%).`,
    recall: (right, rejected, percent) =>
      t`Van de ${rejected} afgewezen reacties zijn er ${right} gevonden (recall ${percent}%).`,
    good: 'De regel kan worden ingeschakeld.',
    notGood: (heldOut, found, precision, recall) =>
      t`De regel kan alleen observeren tot die op ${heldOut} beslissingen is gemeten, er ${found} vindt en een precisie van ${precision}% en een recall van ${recall}% haalt.`,
    trained: (version, time) => t`Versie ${version}, ${time}.`,
    train: 'Nu van beslissingen leren',
    training: 'Bezig met leren…',
  },

  automatic: {
    heading: 'Automatische drukte',
    hint: 'Elk begin staat in het logboek. Met ‘Terug naar normaal’ eindigt de drukte, en dezelfde meldingen starten haar niet opnieuw.',
    what: 'Wat er gebeurt',
    observe: 'Alleen observeren: in het logboek staat wat zou zijn begonnen',
    modes: {
      off: 'Niets',
      premoderate: 'Alles wacht op een moderator',
      slow: 'Vertragen',
      closed: 'Geen nieuwe reacties',
    },
    age: 'Oude artikelen',
    article: 'Veel meldingen bij één artikel',
    site: 'Veel meldingen op de hele site',
    ageHint: 'Geldt één keer voor elk open artikel. Een moderator kan het weer openen.',
    reportsHint: 'Alleen meldingen die tellen. Meerdere meldingen van één persoon tellen één keer.',
    fields: {
      days: 'Dagen na publicatie',
      people: 'Mensen die melden',
      minutes: 'Binnen zoveel minuten',
      hours: 'Duur in uren',
    },
    save: 'Opslaan',
    saved: 'Opgeslagen.',
  },
};
