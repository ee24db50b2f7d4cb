import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Places where Linux distributions, macOS and Windows keep a Chromium that Playwright can drive. */
const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds the browser that the tests drive.
 * @returns path of the program; null when none is installed
 */
export function findChromium(): string | null {
  return [...installed, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null;
}

/** Ways to get one, tried in this order: Debian's own package first, as Playwright's download is blocked on many networks. */
const ways: readonly (readonly [string, ...string[]])[] = [
  ['apt-get', 'update', '-qq'],
  ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ['sudo', '-n', 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ['npx', 'playwright-core', 'install', 'chromium'],
];

if (import.meta.main && !findChromium()) {
  for (const [command, ...parameters] of ways) {
    if (findChromium()) break;
    console.error(`No Chromium found; trying: ${command} ${parameters.join(' ')}`);
    try {
      execFileSync(command, parameters, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch (problem) {
      console.error(`That did not work: ${problem instanceof Error ? problem.message : String(problem)}`);
    }
  }
  if (!findChromium()) {
    console.error(
      'The browser tests need Chromium. Install it, or name its program in CHROMIUM_PATH, then run this again.',
    );
    process.exitCode = 2;
  }
}
