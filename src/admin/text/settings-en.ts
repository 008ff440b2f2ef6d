/** The words of the settings form, one entry a setting. */
import type { SiteSettings } from '../../shared/contract.js';
import type { ReactionKind } from '../../shared/enums.js';

export const settingsWords: Record<keyof SiteSettings, { label: string; hint: string }> = {
  moderation: {
    label: 'New comments',
    hint: 'Whether readers see a comment before a moderator does.',
  },
  flagThreshold: {
    label: 'Hide after this many reports',
    hint: 'A comment with this many open reports is hidden until a moderator decides, unless one has approved it as it is. Reports of people whose earlier ones were followed count up to twice, those of others less.',
  },
  flagThresholds: {
    label: 'Other limits for some reasons',
    hint: 'Reports for these are counted by themselves. Empty: they count toward the limit above.',
  },
  flagMinAgeHours: {
    label: 'Hours before a new reader’s reports count',
    hint: 'Until then they are shown in Reported but don’t hide a comment, unless the reader had a comment published before it. 0: they count at once.',
  },
  maxLinks: {
    label: 'Links allowed in a comment',
    hint: 'One with more waits for approval.',
  },
  rules: { label: 'Rules', hint: 'Under “Rules”.' },
  surge: { label: 'Busy times', hint: 'Under “Rules”.' },
  editWindowSeconds: {
    label: 'Time to edit, in seconds',
    hint: '900 is a quarter of an hour; 0 allows no editing.',
  },
  maxCommentLength: {
    label: 'Longest comment, in characters',
    hint: 'At most 20,000.',
  },
  guests: {
    label: 'Guests',
    hint: 'People without an account. Their names are marked, and they neither vote nor report.',
  },
  consent: {
    label: 'What writers agree to',
    hint: 'Stands beside a box that everybody ticks before their first comment. Empty: nothing is asked.',
  },
  contentSelector: {
    label: 'Where the article text is',
    hint: 'A simple CSS selector, such as .article-body or main > article. Empty: found by the usual names.',
  },
  inlineLabel: {
    label: 'Name of the filter for comments in the text',
    hint: 'Such as “Margin notes”. Empty: “In the text”, in the reader’s language.',
  },
  attention: {
    label: 'An author’s question on the way',
    hint: 'What happens when a reader comes to a question that still takes answers.',
  },
  rating: {
    label: 'Readers rate articles',
    hint: 'One to five stars, where your pages have the element for it. Off: ratings are kept, but neither shown nor taken.',
  },
  addresses: {
    label: 'Addresses of one article',
    hint: 'Which spellings lead to the same comments. A change moves and merges nothing: what each address led to so far, it leads to still.',
  },
  reactions: {
    label: 'Reactions',
    hint: 'What readers can answer a comment with besides words. None: there are votes alone.',
  },
};

export const reactionWords: Record<ReactionKind, string> = {
  thanks: 'Thank you',
  insightful: 'Insightful',
  funny: 'Funny',
  sad: 'Sad',
};

export const addressRules: Record<keyof SiteSettings['addresses'], string> = {
  scheme: 'http:// and https:// are the same',
  www: 'www.example.com and example.com are the same',
  index: '/story/index.html (or .htm, .php) and /story are the same',
  ampParameter: '/story?amp=1 and /story are the same',
  ampPath: '/story/amp and /story are the same',
  letterCase: '/Story and /story are the same',
};

export const attentions = {
  blink: 'Its badge pulses three times',
  scroll_open: 'It opens by itself, once for each reader; where there is no room beside the text it pulses',
  none: 'Nothing',
} as const;

export const guestModes = {
  off: 'Only people who are signed in comment',
  held: 'Guests comment by a name; each comment waits for approval',
  on: 'Guests comment by a name, like everybody else',
} as const;

/** The two fields of the consent line; `text` is the setting's own. */
export const consentUrl = {
  label: 'Where it can be read in full',
  hint: 'An address, such as that of your privacy notice. Empty: no link.',
} as const;

export const moderationModes = {
  post: 'Published at once, checked afterwards',
  pre: 'Held until a moderator approves',
} as const;
