import type { Context } from '../../model/addon/context.js';
import { type Python, pythonInline, pythonName } from '../text/python.js';
import type { PythonValue } from '../text/python-value.js';

const codeOf = (value: Context[string]): PythonValue =>
  typeof value === 'object' && value !== null && 'name' in value ? pythonName(value.name) : value;

/** A context as attributes of views and records of actions have it, on one line. */
export const contextText = (context: Context): Python =>
  pythonInline(Object.fromEntries(Object.entries(context).map(([key, value]) => [key, codeOf(value)])));
