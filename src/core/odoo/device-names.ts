/**
 * Whether Windows takes a file name for a device, with or without extension (Microsoft, "Naming Files, Paths, and Namespaces"):
 * such a file cannot be checked out there.
 */
export function isDeviceName(fileName: string): boolean {
  return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00B9\u00B2\u00B3])\s*(\.|$)/i.test(fileName);
}
