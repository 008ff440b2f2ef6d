/** What a site has set, and changes of it. */
import { z } from 'zod';
import { ATTENTIONS, FLAG_REASONS, GUEST_MODES, REACTIONS, SAMENESS, type Sameness } from '../enums.js';
import { isBlank } from '../visible-text.js';
import { SiteRules, SiteRulesChange, Surge } from './rules.js';
import { Consent, contentSelector, line, text } from './values.js';

const sameness = (fallback: Sameness) => z.enum(SAMENESS).default(fallback);
/**
 * Which spellings of an address lead to the same article. Tracking parameters, fragments, the order of parameters and a
 * trailing slash never matter.
 */
export const AddressRules = z.object({
  /** `http:` and `https:`. */
  scheme: sameness('same'),
  /** `www.` before the host. */
  www: sameness('same'),
  /** `/story/index.html`, `.htm` or `.php`, and `/story`. */
  index: sameness('same'),
  /** `/story?amp=1`, and `/story`. */
  ampParameter: sameness('same'),
  /** `/story/amp`, and `/story`. */
  ampPath: sameness('different'),
  /** `/Story`, and `/story`. */
  letterCase: sameness('different'),
});

/**
 * What is stored is believed: neither a rule that came later nor a setting of a later version must keep a site from being
 * read.
 */
export const SiteSettings = z.object({
  /** `post`: published at once; `pre`: held until a moderator approves. */
  moderation: z.enum(['post', 'pre']).default('post'),
  /** Open flags that count and weigh this much withhold a published comment, unless a moderator has approved it as it is. */
  flagThreshold: z.int().min(1).max(1_000).default(3),
  /** Limits of single reasons: their flags are summed up by themselves, and are not part of `flagThreshold`. */
  flagThresholds: z.partialRecord(z.enum(FLAG_REASONS), z.int().min(1).max(1_000)).default({}),
  /**
   * A reader's flag counts when the site has known them for this many hours, or has published a comment they wrote before the
   * one they flag. 0: every reader's counts.
   */
  flagMinAgeHours: z.int().min(0).max(8_760).default(24),
  editWindowSeconds: z.int().min(0).max(86_400).default(900),
  maxCommentLength: z.int().min(1).max(20_000).default(5_000),
  /** A comment with more links waits for approval. */
  maxLinks: z.int().min(0).max(100).default(3),
  /** Selector of the article's text in the page; null: found by the usual names. Older versions took any CSS. */
  contentSelector: text(500, 1).nullable().default(null),
  /** What the list calls its filter for comments in the text; null: what the widget calls it in the reader's language. */
  inlineLabel: text(60, 1).nullable().default(null),
  /** How an author's question draws attention as the reader comes to it. */
  attention: z.enum(ATTENTIONS).default('blink'),
  /** Whether readers rate articles. */
  rating: z.boolean().default(false),
  /** The reactions readers may choose from; empty: none. */
  reactions: z
    .array(z.enum(REACTIONS))
    .max(REACTIONS.length)
    .transform((kinds) => REACTIONS.filter((kind) => kinds.includes(kind)))
    .default([...REACTIONS]),
  /** What readers must agree to before posting; null: nothing. */
  consent: Consent.extend({ text: text(500, 1) })
    .nullable()
    .default(null),
  /** Whether people may comment by a name alone; `held`: only after a moderator approved. */
  guests: z.enum(GUEST_MODES).default('off'),
  /** Checks that are off unless a site wants them. */
  rules: SiteRules,
  /** Null: as always. One whose time is over is none. */
  surge: Surge.nullable().default(null),
  addresses: AddressRules.prefault({}),
});
/** A change names only what it changes. */
export const SiteSettingsChange = z.strictObject({
  moderation: SiteSettings.shape.moderation.unwrap().optional(),
  flagThreshold: SiteSettings.shape.flagThreshold.unwrap().optional(),
  flagThresholds: SiteSettings.shape.flagThresholds.unwrap().optional(),
  flagMinAgeHours: SiteSettings.shape.flagMinAgeHours.unwrap().optional(),
  editWindowSeconds: SiteSettings.shape.editWindowSeconds.unwrap().optional(),
  maxCommentLength: SiteSettings.shape.maxCommentLength.unwrap().optional(),
  maxLinks: SiteSettings.shape.maxLinks.unwrap().optional(),
  contentSelector: contentSelector
    .refine((value) => !isBlank(value), { message: 'is blank' })
    .nullable()
    .optional(),
  inlineLabel: line(60, 1).nullable().optional(),
  attention: SiteSettings.shape.attention.unwrap().optional(),
  rating: SiteSettings.shape.rating.unwrap().optional(),
  reactions: SiteSettings.shape.reactions.unwrap().optional(),
  consent: Consent.nullable().optional(),
  guests: SiteSettings.shape.guests.unwrap().optional(),
  rules: SiteRulesChange.optional(),
  addresses: z
    .strictObject({
      scheme: z.enum(SAMENESS).optional(),
      www: z.enum(SAMENESS).optional(),
      index: z.enum(SAMENESS).optional(),
      ampParameter: z.enum(SAMENESS).optional(),
      ampPath: z.enum(SAMENESS).optional(),
      letterCase: z.enum(SAMENESS).optional(),
    })
    .optional(),
});

export type AddressRules = z.infer<typeof AddressRules>;
export type SiteSettings = z.infer<typeof SiteSettings>;
export type SiteSettingsChange = z.infer<typeof SiteSettingsChange>;
