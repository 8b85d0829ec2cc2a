import { openPythonReader, type PythonOptions, type PythonReading } from '../../src/io/addons/python/reader.js';

const reader = await openPythonReader();

/** Reads the text, or the bytes, of a Python file. */
export function readPython(content: string | Uint8Array, options: Partial<PythonOptions> = {}): PythonReading {
  return reader.read(typeof content === 'string' ? Buffer.from(content) : content, { file: 'models/sample.py', ...options });
}
