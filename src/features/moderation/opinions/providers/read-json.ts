/** Reads answers of services. */

/** The value, or null if it is not JSON. */
export function readJson(answer: string): unknown {
  try {
    return JSON.parse(answer) as unknown;
  } catch {
    return null;
  }
}
