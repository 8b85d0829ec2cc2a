import { z } from 'zod';

/** Names that something had before, oldest first. A generation that finds one of them writes a script that keeps its data. */
export const formerNames = (name: z.ZodString) =>
  z.array(name).min(1).optional().meta({
    description: 'earlier names, oldest first: an update of an installed addon takes the data along instead of dropping it',
  });
