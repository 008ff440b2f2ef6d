/** Dutch: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'Nieuwe reacties',
    hint: 'Of lezers een reactie zien voordat een moderator haar ziet.',
  },
  flagThreshold: {
    label: 'Verbergen na zoveel meldingen',
    hint: 'Een reactie met zoveel openstaande meldingen wordt verborgen tot een moderator beslist, tenzij een moderator de huidige tekst heeft goedgekeurd. Meldingen tellen tot dubbel als eerdere van de persoon terecht waren, en minder als dat niet zo was.',
  },
  flagThresholds: {
    label: 'Andere grenzen voor sommige redenen',
    hint: 'Meldingen om deze redenen worden apart geteld. Leeg: ze tellen mee voor de grens hierboven.',
  },
  flagMinAgeHours: {
    label: 'Uren voordat meldingen van een nieuwe lezer tellen',
    hint: 'Tot dan staan ze in ‘Gemeld’, maar verbergen ze geen reactie, tenzij er eerder een reactie van de lezer is gepubliceerd. 0: ze tellen meteen.',
  },
  maxLinks: {
    label: 'Toegestane links in een reactie',
    hint: 'Reacties met meer links wachten op goedkeuring.',
  },
  appealDays: {
    label: 'Dagen om bezwaar te maken',
    hint: 'Hoelang mensen bezwaar kunnen maken nadat een reactie is verwijderd of ze zijn geblokkeerd. 0: geen bezwaar.',
  },
  appealAnswerDays: {
    label: 'Dagen om een bezwaar te beantwoorden',
    hint: 'De termijn die u en de persoon zien.',
  },
  erasedName: {
    label: 'Naam van mensen van wie de gegevens zijn gewist',
    hint: 'Staat bij wat blijft, zoals reacties die hun tekst behouden.',
  },
  erasedTexts: {
    label: 'Reacties van mensen van wie de gegevens zijn gewist',
    hint: 'Wat er met openbare reacties gebeurt als mensen hun gegevens laten wissen. Beheerders kunnen anders kiezen.',
  },
  rules: { label: 'Regels', hint: 'Onder ‘Regels’.' },
  surge: { label: 'Drukte', hint: 'Onder ‘Regels’.' },
  surgeEndedAt: { label: 'Drukte', hint: 'Onder ‘Regels’.' },
  opinions: { label: 'Oordelen van andere diensten', hint: 'Onder ‘Regels’.' },
  surgeRules: { label: 'Automatische drukte', hint: 'Onder ‘Regels’.' },
  editWindowSeconds: {
    label: 'Tijd om te bewerken, in seconden',
    hint: '900 is een kwartier; 0: bewerken kan niet.',
  },
  maxCommentLength: {
    label: 'Maximale lengte van een reactie, in tekens',
    hint: 'Hoogstens 20.000.',
  },
  guests: {
    label: 'Gasten',
    hint: 'Mensen zonder account. Hun namen zijn gemarkeerd en ze kunnen niet stemmen of melden.',
  },
  consent: {
    label: 'Akkoordtekst',
    hint: 'Staat naast een vakje dat mensen vóór hun eerste reactie aanvinken. Leeg: geen vakje.',
  },
  contentSelector: {
    label: 'Waar de artikeltekst staat',
    hint: 'Een eenvoudige CSS-selector, zoals .article-body of main > article. Leeg: gevonden via de gebruikelijke namen.',
  },
  inlineLabel: {
    label: 'Naam van het filter voor reacties in de tekst',
    hint: 'Zoals ‘Kantlijn’. Leeg: ‘Bij de tekst’, in de taal van de lezer.',
  },
  attention: {
    label: 'Hoe vragen van auteurs de aandacht trekken',
    hint: 'Wat er gebeurt als een lezer bij een open vraag komt.',
  },
  rating: {
    label: 'Lezers beoordelen artikelen',
    hint: 'Eén tot vijf sterren, waar uw pagina’s het element daarvoor hebben. Uit: bestaande beoordelingen blijven bewaard, maar worden niet getoond.',
  },
  addresses: {
    label: 'Adressen van één artikel',
    hint: 'Welke schrijfwijzen van een URL dezelfde reacties hebben. Een wijziging verplaatst of verenigt geen bestaande reacties.',
  },
  reactions: {
    label: 'Emoji’s',
    hint: 'Emoji’s waaruit lezers kunnen kiezen. Geen: alleen stemmen.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'Bedankt',
  insightful: 'Verhelderend',
  funny: 'Grappig',
  sad: 'Verdrietig',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// en https:// zijn hetzelfde',
  www: 'www.example.com en example.com zijn hetzelfde',
  index: '/story/index.html (of .htm, .php) en /story zijn hetzelfde',
  ampParameter: '/story?amp=1 en /story zijn hetzelfde',
  ampPath: '/story/amp en /story zijn hetzelfde',
  letterCase: '/Story en /story zijn hetzelfde',
};

export const attentions: typeof en.attentions = {
  blink: 'Het vraagteken knippert drie keer',
  scroll_open:
    'De vraag gaat vanzelf open, één keer per lezer; zonder ruimte naast de tekst knippert het vraagteken',
  none: 'Niets',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'De tekst wordt gewist; waar antwoorden zijn, blijft een lege plek',
  keep: 'De tekst blijft, zonder de naam',
};

export const guestModes: typeof en.guestModes = {
  off: 'Alleen ingelogde mensen kunnen reageren',
  held: 'Gasten kunnen met een naam reageren; elke reactie wacht op goedkeuring',
  on: 'Gasten kunnen met een naam reageren, zoals iedereen',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'Link naar de volledige tekst',
  hint: 'Een URL, zoals die van uw privacyverklaring. Leeg: geen link.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'Meteen gepubliceerd, daarna gecontroleerd',
  pre: 'Vastgehouden tot een moderator goedkeurt',
};
