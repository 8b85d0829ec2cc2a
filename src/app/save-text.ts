/**
 * Writes a report, a text or the bytes of a workbook, to the place that a person named: a file, whole or not at all, or through a pipe or a device.
 * @throws UserError when the place cannot be written, or belongs to the register or a generated addon
 */
export async function saveText(path: string, text: string | Uint8Array, projectRoot: string): Promise<'file' | 'passed-on'> {
  const { saveText: save } = await import('../io/files/save-text.js');
  return save(path, text, projectRoot);
}
