/** English: the settings form, one entry per setting. */
import type { SiteSettings } from '../../../shared/contract.js';
import type { ReactionKind } from '../../../shared/enums.js';

export const settingsWords: Record<keyof SiteSettings, { label: string; hint: string }> = {
  moderation: {
    label: 'New comments',
    hint: 'Whether readers see a comment before a moderator does.',
  },
  flagThreshold: {
    label: 'Hide after this many reports',
    hint: 'A comment with this many open reports is hidden until a moderator decides, unless a moderator approved its current text. Reports count up to double if the person’s earlier ones were upheld, and less if not.',
  },
  flagThresholds: {
    label: 'Other limits for some reasons',
    hint: 'Reports for these reasons are counted separately. Empty: they count toward the limit above.',
  },
  flagMinAgeHours: {
    label: 'Hours before a new reader’s reports count',
    hint: 'Until then they are shown in Reported but don’t hide a comment, unless the reader had a comment published before it. 0: they count at once.',
  },
  maxLinks: {
    label: 'Links allowed in a comment',
    hint: 'Comments with more links wait for approval.',
  },
  appealDays: {
    label: 'Days to ask for another look',
    hint: 'How long people can appeal after a comment was removed or they were banned. 0: no appeals.',
  },
  appealAnswerDays: {
    label: 'Days to answer an appeal',
    hint: 'The due date shown to you and to the person.',
  },
  erasedName: {
    label: 'Name of erased people',
    hint: 'Shown at what they leave, such as comments that keep their text.',
  },
  erasedTexts: {
    label: 'Comments of erased people',
    hint: 'What happens to public comments when people have their data erased. Administrators can choose otherwise.',
  },
  rules: { label: 'Rules', hint: 'Under “Rules”.' },
  surge: { label: 'Busy times', hint: 'Under “Rules”.' },
  surgeEndedAt: { label: 'Busy times', hint: 'Under “Rules”.' },
  opinions: { label: 'Outside opinions', hint: 'Under “Rules”.' },
  surgeRules: { label: 'Automatic busy times', hint: 'Under “Rules”.' },
  editWindowSeconds: {
    label: 'Time to edit, in seconds',
    hint: '900 is a quarter of an hour; 0 allows no editing.',
  },
  maxCommentLength: {
    label: 'Maximum comment length, in characters',
    hint: 'At most 20,000.',
  },
  guests: {
    label: 'Guests',
    hint: 'People without an account. Their names are marked, and they can’t vote or report.',
  },
  consent: {
    label: 'Consent text',
    hint: 'Shown next to a checkbox that people tick before their first comment. Empty: no checkbox.',
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
    label: 'How author questions get attention',
    hint: 'What happens when a reader reaches an open question.',
  },
  rating: {
    label: 'Readers rate articles',
    hint: 'One to five stars, where your pages have the element for it. Off: existing ratings are kept but not shown.',
  },
  addresses: {
    label: 'Addresses of one article',
    hint: 'Which URL spellings share their comments. Changing this doesn’t move or merge existing comments.',
  },
  reactions: {
    label: 'Reactions',
    hint: 'Reactions that readers can choose from. None: only votes.',
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
  scroll_open: 'It opens automatically, once per reader; without room next to the text, its badge pulses',
  none: 'Nothing',
};

export const erasedTextModes = {
  remove: 'Their text is erased; a placeholder stays where there are replies',
  keep: 'Their text stays, without the name',
};

export const guestModes = {
  off: 'Only signed-in people can comment',
  held: 'Guests can comment with a name; each comment waits for approval',
  on: 'Guests can comment with a name, like everyone else',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl = {
  label: 'Link to the full text',
  hint: 'A URL, such as that of your privacy policy. Empty: no link.',
};

export const moderationModes = {
  post: 'Published immediately, reviewed afterwards',
  pre: 'Held until a moderator approves',
};
