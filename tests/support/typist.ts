import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { type Asker, terminalAsker } from '../../scripts/ask/terminal.ts';

export const down = '\u001b[B';
export const enter = '\r';

/** A text, typed and sent. */
export const answered = (text: string) => `${text}${enter}`;

/**
 * Types keys at real questions, each as soon as its question is on the screen.
 * @param script part of the question, and the keys for it
 * @returns who asks, and what of the script is left
 */
export function typist(script: readonly (readonly [question: string, keys: string])[]): {
  asker: Asker;
  left: unknown[];
} {
  const input = new PassThrough();
  const output = new PassThrough();
  // Like that of a process, it stays open after a question.
  output.end = () => output;
  const left = [...script];
  let screen = '';
  output.on('data', (chunk: Buffer) => {
    screen += stripVTControlCharacters(chunk.toString());
    const [next] = left;
    if (!next || !screen.includes(next[0])) return;
    left.shift();
    screen = '';
    setImmediate(() => input.write(next[1]));
  });
  return { asker: terminalAsker({ input, output }), left };
}
