/**
 * Writes a report to a file, whole or not at all.
 * @throws UserError when the place cannot be written
 */
export async function saveText(path: string, text: string): Promise<void> {
  const { saveText: save } = await import('../io/files/save-text.js');
  save(path, text);
}
