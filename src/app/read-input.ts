/**
 * A JSON value from a file, or from standard input for `-`.
 * @throws UserError when it cannot be read or is no JSON
 */
export async function readInput(path: string): Promise<unknown> {
  const { readJsonInput } = await import('../io/files/read-input.js');
  return readJsonInput(path);
}
