/** A person, with the columns that permissions depend on. */
import type { Role, Standing } from '../shared/enums.js';

export interface PersonRow {
  id: string;
  name: string;
  picture: string | null;
  guest: boolean;
  /** Roles above reader: those of the highest-ranking token seen that has not expired, else of the last one. */
  roles: Role[];
  bannedAt: Date | null;
  bannedUntil: Date | null;
  banReason: string | null;
  standing: Standing;
  /** Since when the person may not report comments, until when (null: no end), and why. */
  reportsMutedAt: Date | null;
  reportsMutedUntil: Date | null;
  reportsMuteReason: string | null;
  /** The last warning, and when the person confirmed having read it. */
  warnedAt: Date | null;
  warnReason: string | null;
  warningReadAt: Date | null;
}
