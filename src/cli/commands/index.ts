import type { Command } from '../command.js';
import { series } from './series.js';

/** In the order in which help lists them. */
export const commands: readonly Command[] = [series];
