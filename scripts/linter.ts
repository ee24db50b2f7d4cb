import { linterCommands, runProgram } from './program.ts';

const description =
  'Checks that a website says only what is true. Sites are built and served in a checkout of Truecopy, not by this package.';

await runProgram(linterCommands, description, process.argv.slice(2));
