/** Dutch: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('nl');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · Interline-moderatie`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'gast',
  aboutPerson: (name) => t`Over ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'Naar de wachtrij',
  skipToMain: 'Naar de inhoud',
  queuesLabel: 'Wachtrijen',
  moreLabel: 'Meer',
  menu: 'Menu',
  overview: 'Overzicht',
  articles: 'Artikelen',
  articleLink: 'Discussies in de tekst',
  log: 'Logboek',
  report: 'Rapport',
  appeals: 'Bezwaren',
  settings: 'Instellingen',
  words: 'Woorden',
  rules: 'Regels',
  help: 'Toetsenbord',
  language: (name) => t`Taal: ${name}`,
  signOut: 'Uitloggen',

  session: {
    malformed: 'Dit lijkt niet op een token: het moet uit drie delen bestaan, met punten ertussen.',
    expired: 'Uw sessie is verlopen. Vraag uw site om een nieuwe link. Uw beslissingen zijn opgeslagen.',
    refused: 'Dit token is niet geaccepteerd. Misschien is het verlopen of hoort het bij een andere site.',
    noSite: (site) => t`Er is hier geen site met de naam ‘${site}’.`,
    notAllowed: (name) => t`${name} kan op deze site niet modereren. Een beheerder kan die rol toekennen.`,
    banned: (reason) => t`U bent op deze site geblokkeerd: ${reason}`,
    checking: 'Bezig met inloggen…',
  },

  list: {
    label: (queue) => t`Reacties: ${queue}`,
    loading: 'Laden…',
    empty: {
      new: 'Geen nieuwe reacties. U hebt ze allemaal bekeken.',
      pending: 'Er wachten geen reacties op goedkeuring.',
      reported: 'Geen openstaande meldingen.',
      withheld: 'Geen verborgen reacties.',
      approved: 'Nog geen goedgekeurde reacties.',
      rejected: 'Geen afgewezen reacties.',
      spam: 'Geen spam.',
    },
    emptyHint: 'Nieuwe reacties verschijnen hier vanzelf.',
    failed: 'De wachtrij kon niet worden geladen.',
    retry: 'Opnieuw proberen',
    more: 'Meer laden',
    arrivals: (count) => plural(count, { one: '# nieuwe reactie', other: '# nieuwe reacties' }),
    select: (name) => t`Reactie van ${name} selecteren`,
    selected: (count) => plural(count, { one: '# geselecteerd', other: '# geselecteerd' }),
    selectAll: 'Alle geladen reacties selecteren',
    clearSelection: 'Selectie opheffen',
    flags: (count) => plural(count, { one: '# melding', other: '# meldingen' }),
    goneElsewhere: 'Elders beslist',
    position: (at, of) => t`${at} van ${of}`,
    positionOfMore: (at, of) => t`${at} van meer dan ${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`${list(names)} bekijkt dit nu.`,
        other: t`${list(names)} bekijken dit nu.`,
      }),
    others: (count) => plural(count, { one: '# andere persoon', other: '# andere personen' }),
  },

  item: {
    none: 'Kies een reactie om die hier te bekijken.',
    back: 'Terug naar de wachtrij',
    by: (name) => t`Reactie van ${name}`,
    edited: 'bewerkt',
    onArticle: 'Over het hele artikel',
    inReplyTo: 'Antwoord op',
    question: 'Antwoord op de vraag van de auteur',
    threadLocked: 'Discussie vergrendeld',
    onPage: 'Op de pagina openen',
    pinned: 'Vastgezet',
    featured: 'Uitgelicht',
    source: 'Markdown tonen zoals getypt',
    gone: 'Iemand anders heeft over deze reactie beslist terwijl u haar open had.',
    paragraph: 'De alinea',
    paragraphThen: 'Toen',
    paragraphNow: 'Nu',
    paragraphGone: 'De alinea staat niet meer in het artikel',
    paragraphUncertain: 'Deze passage is mogelijk verplaatst',
    unverified: 'Nog niet gevonden in de gepubliceerde tekst',
    changed: 'Sindsdien gewijzigd',
    removedMark: 'verwijderd:',
    addedMark: 'toegevoegd:',
    endMark: 'einde.',
    quoteStart: 'passage waarop is gereageerd:',
    around: 'De discussie eromheen',
    aroundEmpty: 'Niets in deze discussie is openbaar.',
    thisOne: 'deze reactie',
    why: 'Reden voor controle',
    whyNothing: 'Geen regel was van toepassing en geen lezer heeft de reactie gemeld.',
    whyAll: 'Alle redenen tonen',
    rule: (result) => t`Regel: ${result}`,
    reportedBy: 'Gemeld door',
    answered: 'met een beslissing beantwoord',
    notCounted: 'nieuw hier, telt daarom niet mee voor verbergen',
    undone: 'ongedaan gemaakt',
    author: 'Geschiedenis van de schrijver',
    record: (published, rejected) => t`${published} gepubliceerd, ${rejected} afgewezen`,
    banned: 'Geblokkeerd',
    bannedUntil: (date) => t`Geblokkeerd tot ${date}`,
    history: 'Beslissingen',
    noHistory: 'Nog geen beslissingen.',
    byRule: 'een regel',
    logOfPerson: 'Alle beslissingen over deze persoon',
    logOfComment: 'In het logboek',
  },

  decide: {
    label: 'Beslissen',
    approve: 'Goedkeuren',
    approveMany: (count) => t`${count} goedkeuren`,
    reject: 'Afwijzen…',
    rejectMany: (count) => t`${count} afwijzen…`,
    spam: 'Spam',
    spamMany: (count) => t`${count} als spam`,
    see: 'Gezien',
    seeMany: (count) => t`${count} gezien`,
    previous: 'Vorige',
    next: 'Volgende',
    undo: 'Ongedaan maken',
    lock: 'Discussie vergrendelen…',
    unlock: 'Discussie ontgrendelen…',
    pin: 'Bovenaan vastzetten',
    unpin: 'Losmaken',
    feature: 'Uitlichten',
    unfeature: 'Niet meer uitlichten',
    pinDone: (on) => (on ? 'Bovenaan de lijst vastgezet.' : 'Losgemaakt.'),
    featureDone: (on) => (on ? 'Uitgelicht.' : 'Niet meer uitgelicht.'),
    articleState: 'Artikel sluiten of verbergen…',
    articleStateOpen: 'Artikel openen of verbergen…',
    standing: 'Reacties van deze persoon…',
    ban: 'Schrijver blokkeren…',
    unban: 'Blokkering opheffen…',
    notAllowed: 'U kunt de wachtrijen lezen, maar niet beslissen.',
    notAboutThis: 'U kunt niet beslissen over uw eigen reacties of die van mensen met een hogere rol.',
    comments: (count) => plural(count, { one: '# reactie', other: '# reacties' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`Goedgekeurd: ${what}.`,
    rejected: (what, reason) => t`Afgewezen: ${what}. Reden: ${reason}.`,
    spammed: (what) => t`Als spam gemarkeerd: ${what}.`,
    seen: (what) => t`Als gezien gemarkeerd: ${what}.`,
    undoneOne: (queue) => t`Ongedaan gemaakt: terug in ‘${queue}’.`,
    undone: (count, queue) =>
      plural(count, {
        one: t`Ongedaan gemaakt: # reactie terug in ‘${queue}’.`,
        other: t`Ongedaan gemaakt: # reacties terug in ‘${queue}’.`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'Ongedaan gemaakt: de beslissing van een collega geldt weer.',
        other: 'Ongedaan gemaakt: voor # reacties geldt de beslissing van een collega weer.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: '# reactie is sindsdien gewijzigd; dat kan niet ongedaan worden gemaakt.',
        other: '# reacties zijn sindsdien gewijzigd; dat kan niet ongedaan worden gemaakt.',
      }),
    nothingToUndo: 'Niets om ongedaan te maken.',
    moved: (count) =>
      plural(count, {
        one: '# reactie is gewijzigd terwijl u haar open had, dus er is niets beslist. Bekijk haar opnieuw.',
        other:
          '# reacties zijn gewijzigd terwijl u ze open had; daarover is niets beslist. Bekijk ze opnieuw.',
      }),
    failed: (count, why) =>
      plural(count, { one: t`# reactie teruggezet: ${why}`, other: t`# reacties teruggezet: ${why}` }),
    missing: (count) =>
      plural(count, { one: '# reactie was er niet meer.', other: '# reacties waren er niet meer.' }),
  },

  rejectDialog: {
    heading: 'Waarom wordt de reactie afgewezen?',
    headingMany: (count) =>
      plural(count, { one: 'Waarom wordt # reactie afgewezen?', other: 'Waarom worden deze # afgewezen?' }),
    hint: 'Druk op een cijfer of kies. De schrijver ziet de reden en het bericht.',
    note: 'Bericht aan de schrijver (optioneel)',
    noteHint: 'Schrijf dit eerst en kies dan de reden.',
  },

  dialog: {
    cancel: 'Annuleren',
    close: 'Sluiten',
    needReason: 'Geef een reden op. Die wordt in het logboek opgeslagen.',
  },

  errors: {
    offline: 'de dienst is niet bereikbaar. Controleer de verbinding.',
    unexpected: 'er was een probleem met de dienst. Probeer het zo meteen opnieuw.',
    rateLimited: 'te veel verzoeken tegelijk. Wacht even.',
    busy: 'iemand anders heeft dit net gewijzigd. Probeer het opnieuw.',
    moved: 'het is intussen gewijzigd.',
    forbidden: 'u mag dat niet doen.',
    banned: (reason) => t`u bent geblokkeerd (${reason}).`,
    gone: 'het is er niet meer.',
    prefix: (why) => t`Dat is niet gelukt: ${why}`,
    stale: 'De aantallen zijn mogelijk verouderd: de dienst is niet bereikbaar.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');
