#!/usr/bin/env node
import { linterCommands, runProgram } from './program.ts';

const commands = {
  ...linterCommands,
  new: async () => (await import('./new.ts')).registerNew,
  build: async () => (await import('./build.ts')).registerBuild,
  dev: async () => (await import('./dev.ts')).registerDev,
  preview: async () => (await import('./preview.ts')).registerPreview,
  evidence: async () => (await import('./evidence.ts')).registerEvidence,
  leads: async () => (await import('./leads.ts')).registerLeads,
  runbook: async () => (await import('./runbook.ts')).registerRunbook,
  ops: async () => (await import('./ops.ts')).registerOps,
};

await runProgram(commands, 'Contractor websites whose copy is true.', process.argv.slice(2));
