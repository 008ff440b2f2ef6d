/** CSV as spreadsheets read it (RFC 4180). */

export type CsvField = string | number | boolean | null;

/** One line, with its end. */
export function csvLine(fields: readonly CsvField[]): string {
  return `${fields.map(fieldOf).join(',')}\r\n`;
}

/** Quoted if needed; text that a spreadsheet would run as a formula begins with an apostrophe. */
function fieldOf(value: CsvField): string {
  if (value === null) return '';
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
