/** Schemas of a site's settings and changes of them. */
import * as z from 'zod';
import {
  ATTENTIONS,
  ERASED_TEXTS,
  FLAG_REASONS,
  GUEST_MODES,
  REACTIONS,
  SAMENESS,
  type Sameness,
} from '../enums.js';
import { isBlank } from '../visible-text.js';
import { OpinionSettings, OpinionSettingsChange } from './opinions.js';
import { SiteRules, SiteRulesChange, Surge, SurgeRules, SurgeRulesChange } from './rules.js';
import { Consent, contentSelector, line, text, time } from './values.js';

const sameness = (fallback: Sameness) => z.enum(SAMENESS).default(fallback);
/**
 * Which spellings of an address lead to the same article. Tracking parameters, fragments, the order of parameters and a
 * trailing slash never make a difference.
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
 * Stored settings, parsed leniently: neither stricter rules nor settings of a later version may make a site
 * unreadable.
 */
export const SiteSettings = z.object({
  /** `post`: published at once; `pre`: held until a moderator approves. */
  moderation: z.enum(['post', 'pre']).default('post'),
  /** Total weight of counting open flags that withholds a published comment, unless a moderator has approved it. */
  flagThreshold: z.int().min(1).max(1_000).default(3),
  /** Limits of single reasons: their flags are summed up by themselves, and are not part of `flagThreshold`. */
  flagThresholds: z.partialRecord(z.enum(FLAG_REASONS), z.int().min(1).max(1_000)).default({}),
  /**
   * A reader's flag counts if the site has known the reader for this many hours, or published a comment that the reader wrote before
   * the flagged one. 0 counts every flag.
   */
  flagMinAgeHours: z.int().min(0).max(8_760).default(24),
  editWindowSeconds: z.int().min(0).max(86_400).default(900),
  maxCommentLength: z.int().min(1).max(20_000).default(5_000),
  /** Comments with more links are held. */
  maxLinks: z.int().min(0).max(100).default(3),
  /** Selector of the article's text in the page; null tries common ones. Older versions accepted any CSS. */
  contentSelector: text(500, 1).nullable().default(null),
  /** Label of the list's filter for inline comments; null uses the widget's translation. */
  inlineLabel: text(60, 1).nullable().default(null),
  /** How prompts draw attention when the reader reaches them. */
  attention: z.enum(ATTENTIONS).default('blink'),
  /** Whether readers can rate articles. */
  rating: z.boolean().default(false),
  /** The reactions readers can choose from; empty disables them. */
  reactions: z
    .array(z.enum(REACTIONS))
    .max(REACTIONS.length)
    .transform((kinds) => REACTIONS.filter((kind) => kinds.includes(kind)))
    .default([...REACTIONS]),
  /** What readers must agree to before posting; null if nothing. */
  consent: Consent.extend({ text: text(500, 1) })
    .nullable()
    .default(null),
  /** Whether people can comment without signing in; `held`: after approval by a moderator. */
  guests: z.enum(GUEST_MODES).default('off'),
  /** How long people can appeal against a decision about them; 0: not at all. */
  appealDays: z.int().min(0).max(365).default(14),
  /** How soon an appeal should be answered. */
  appealAnswerDays: z.int().min(1).max(90).default(7),
  /** The name at what an erased person leaves. */
  erasedName: text(60, 1).default('Deleted account'),
  /** What becomes of the public comments of people who have their data erased. */
  erasedTexts: z.enum(ERASED_TEXTS).default('remove'),
  /** Optional checks. */
  rules: SiteRules,
  /** Services outside Interline that are asked about comments. */
  opinions: OpinionSettings,
  /** Null in normal operation; also over once its time has passed. */
  surge: Surge.nullable().default(null),
  /** When the last one was ended early; earlier reports start no other. */
  surgeEndedAt: time.nullable().default(null),
  /** What starts surge modes without a person. */
  surgeRules: SurgeRules,
  addresses: AddressRules.prefault({}),
});
/** Omitted settings remain unchanged. */
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
  appealDays: SiteSettings.shape.appealDays.unwrap().optional(),
  appealAnswerDays: SiteSettings.shape.appealAnswerDays.unwrap().optional(),
  erasedName: line(60, 1).optional(),
  erasedTexts: SiteSettings.shape.erasedTexts.unwrap().optional(),
  rules: SiteRulesChange.optional(),
  surgeRules: SurgeRulesChange.optional(),
  opinions: OpinionSettingsChange.optional(),
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
