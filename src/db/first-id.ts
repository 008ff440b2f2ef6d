/** Ids (UUIDv7) begin with their time, so a period is a range of the primary key. */

/** The least id of that time. */
export function firstId(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
