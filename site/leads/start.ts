import { readOpsSecret } from '../ops/secret.ts';
import { readCronSecret } from './scheduled.ts';
import { leadRuntime } from './service.ts';
import { SettingError } from './settings.ts';

/** Longest wait for mails that are on their way when the server is told to stop, in milliseconds. */
const patience = 10_000;

/** Begins with the server: mail that is owed from before a restart must not wait for the next visitor. */
try {
  readOpsSecret(process.env);
  readCronSecret(process.env);
  const runtime = leadRuntime();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await Promise.race([runtime.stop(), new Promise((resolve) => setTimeout(resolve, patience))]);
      process.exit(0);
    });
  }
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exit(2);
}
