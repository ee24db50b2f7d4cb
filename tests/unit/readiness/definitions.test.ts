import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { claimKinds } from '../../../lint-rules/claims/claim.ts';
import { loadDefinitions, sharedDefinitions } from '../../../titan-map/readiness/definitions.ts';
import { listSites } from '../../../titan-map/sites.ts';

const folder = fileURLToPath(new URL('../../../titan-map/readiness/definitions/', import.meta.url));
const texts = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]));

function problemsWith(name: string, from: string, to: string): string[] {
  expect(texts[name]).toContain(from);
  const sources = Object.entries(texts).map(([each, text]) => ({
    file: each,
    text: each === name ? text.replace(from, to) : text,
  }));
  const { definitions, problems } = loadDefinitions(new Map(sources.map((source) => [source.file, source])));
  expect(definitions).toBeNull();
  return problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

test('the shared definitions hold together and have what the protocol asks for', () => {
  expect(loadDefinitions().problems).toEqual([]);
  const { cases, gates, features, kinds, blocked, safeguards } = sharedDefinitions();
  const family = (name: string) => gates.filter((gate) => gate.family === name).length;
  expect({
    cases: cases.length,
    needSandbox: cases.filter(({ state }) => state === 'needs-sandbox').length,
    blockedForAccess: cases.filter(({ state }) => state === 'blocked-no-access').length,
    activation: family('activation'),
    connection: family('connection'),
    modules: family('module'),
    scopes: family('scope'),
    features: features.length,
    safeguards: safeguards.length,
    blocked: blocked.length,
  }).toEqual({
    cases: 7,
    needSandbox: 5,
    blockedForAccess: 2,
    activation: 4,
    connection: 5,
    modules: 5,
    scopes: 8,
    features: 9,
    safeguards: 4,
    blocked: 5,
  });
  expect(kinds.map(({ kind }) => kind).sort()).toEqual([...claimKinds].sort());
  expect(kinds.filter(({ reference }) => reference).map(({ kind }) => kind)).toEqual(['approval']);
});

test('the folder is not taken for a site', () => {
  expect(listSites(process.cwd())).not.toContain('readiness');
});

test('every safeguard is kept by a flag that is on from the start', () => {
  const { features, safeguards } = sharedDefinitions();
  for (const { id } of safeguards)
    expect(features.filter(({ keeps }) => keeps.includes(id)).map((flag) => flag.default)).toContain('on');
});

test('a gate that needs itself is refused at its line', () => {
  expect(problemsWith('gates.yaml', 'needs: [customer-authorization, token-storage]', 'needs: [claim-review]')).toEqual(
    ['gates.yaml:42:13 Found the gate "claim-review" resting on itself; expected something that is shown without it.'],
  );
  expect(
    problemsWith('gates.yaml', 'needs: [app-approval]', 'needs: [async-worker, webhook-readiness]').map(
      (line) => line.split(' ')[0],
    ),
  ).toEqual(['gates.yaml:75:27']);
});

test('an unknown case, flag or gate is refused at its line', () => {
  expect(problemsWith('gates.yaml', 'cases: [rate-limit]', 'cases: [rate-limits]')[0]).toMatch(
    /^gates.yaml:\d+:13 Found the case "rate-limits"; expected one that stands in cases.yaml\.$/,
  );
  expect(problemsWith('claims.yaml', 'gates: [scope-crm/write]', 'gates: [scope-crm/delete]')).toHaveLength(1);
  expect(problemsWith('claims.yaml', 'features: [campaign-proof]', 'features: [campaign-prof]')).toHaveLength(1);
});

test('a flag that keeps something safe can neither start off nor wait for a gate', () => {
  const before = 'default: on\n    visible: true\n    risk: low\n    keeps: [lead-capture, notification-fallback]';
  expect(problemsWith('features.yaml', before, before.replace('on', 'off'))).toHaveLength(1);
  expect(problemsWith('features.yaml', before, `${before}\n    gates: [claim-review]`)).toHaveLength(1);
});
