import { AsyncLocalStorage } from 'node:async_hooks';

/** Keeps a function of a platform running until some work has ended, although its answer was given. */
export type WaitUntil = (work: Promise<unknown>) => void;

const current = new AsyncLocalStorage<WaitUntil>();

/**
 * Answers a request in a function of a platform.
 * @param waitUntil what the platform offers for work after the answer
 * @param answer answers the request; {@link afterAnswer} works inside it
 */
export function inInvocation(waitUntil: WaitUntil, answer: () => Promise<Response>): Promise<Response> {
  return current.run(waitUntil, answer);
}

/**
 * Does some work that the answer does not wait for. Outside an invocation nothing is begun, because the platform could
 * halt it halfway.
 * @param work begins the work; it has to handle its own errors
 */
export function afterAnswer(work: () => Promise<unknown>): void {
  const waitUntil = current.getStore();
  waitUntil?.(work());
}
