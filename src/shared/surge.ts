/** Whether a surge mode of a site or an article is in force. */

/** Without an end it lasts until it is ended. */
export function isRunning(surge: { until: string | null } | null, now: Date): boolean {
  return surge !== null && (surge.until === null || new Date(surge.until) > now);
}
