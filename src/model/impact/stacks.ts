import type { Stack } from './impact.js';

/** Whether several addons change the thing. */
export const isShared = ({ changes }: Stack): boolean => new Set(changes.map(({ addon }) => addon)).size > 1;

/** Whether one of those who override a method never calls the original. */
export const omitsSuper = ({ changes }: Stack): boolean => changes.some((change) => change.super === false);

/** Whether there is something to tell: of what one addon alone changes and passes on there is not. */
export const isTelling = (stack: Stack): boolean => isShared(stack) || omitsSuper(stack);
