import { confirm, input, select } from '@inquirer/prompts';

/** Asks a person, one question at a time. */
export interface Asker {
  /**
   * Asks for a line of text.
   * @param message the question
   * @param check says what is wrong with an answer, or null; asked again until it is null
   * @param suggestion answer that Enter alone gives
   */
  text(message: string, check: (answer: string) => string | null, suggestion?: string): Promise<string>;
  /** Asks for one of several values, each with the words it is shown as. */
  choose<Value extends string>(
    message: string,
    options: readonly { value: Value; name: string }[],
    suggestion?: Value,
  ): Promise<Value>;
  /** Asks for yes or no. */
  confirm(message: string, suggestion: boolean): Promise<boolean>;
}

/** Streams that questions are asked on; those of the process unless told. */
interface Streams {
  input?: NodeJS.ReadableStream;
  output?: NodeJS.WritableStream;
}

/**
 * Asks at the terminal. A question that is broken off with Ctrl+C throws an error for which {@link wasBrokenOff} holds.
 * @param streams where to ask
 */
export function terminalAsker(streams: Streams = {}): Asker {
  return {
    text: (message, check, suggestion) =>
      input(
        {
          message,
          ...(suggestion === undefined ? {} : { default: suggestion }),
          validate: (answer) => check(answer) ?? true,
        },
        streams,
      ),
    choose: (message, options, suggestion) =>
      select({ message, choices: options, ...(suggestion === undefined ? {} : { default: suggestion }) }, streams),
    confirm: (message, suggestion) => confirm({ message, default: suggestion }, streams),
  };
}

/** Whether a person left a question with Ctrl+C, or their terminal went away. */
export function wasBrokenOff(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}

/** Whether there is somebody to ask: both ends of the conversation are a terminal. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}
