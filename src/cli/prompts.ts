import { UserError } from '../model/errors.js';

/** One question and, where the policy knows the answers, what can be chosen. */
export type Question = {
  readonly key: string;
  readonly asks: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
};

/** Whether somebody sits at a terminal and can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

/**
 * Asks the questions one after the other.
 * @throws UserError when the person gives up; nothing was written then
 */
export async function ask(title: string, questions: readonly Question[]): Promise<Readonly<Record<string, string>>> {
  const { intro, isCancel, outro, select, text } = await import('@clack/prompts');
  intro(title);
  const answers: Record<string, string> = {};
  for (const { key, asks, choices } of questions) {
    const answer =
      choices === undefined
        ? await text({ message: asks, validate: (value) => ((value ?? '').trim() === '' ? 'Say something, or press Ctrl-C.' : undefined) })
        : await select({ message: asks, options: choices.map((choice) => ({ ...choice })) });
    if (isCancel(answer)) throw new UserError('given-up', 'Given up; nothing was written.', { exitCode: 1 });
    answers[key] = answer;
  }
  outro('Thank you.');
  return answers;
}

/** A question that is answered yes or no; giving up is a no. */
export async function confirmed(question: string): Promise<boolean> {
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({ message: question, initialValue: false });
  return !isCancel(answer) && answer;
}
