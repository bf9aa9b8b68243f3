import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { incoming } from '../../bot/papers/flows.ts';

const folder = join(import.meta.dirname, '../../deploy/kubernetes');
const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const name = { 'app.kubernetes.io/name': 'defender-bot' };

const probe = z.looseObject({ httpGet: z.strictObject({ path: z.string(), port: z.literal('http') }) });
const deploymentSchema = z.looseObject({
  replicas: z.int(),
  selector: z.strictObject({ matchLabels: z.record(z.string(), z.string()) }),
  strategy: z.strictObject({ rollingUpdate: z.strictObject({ maxUnavailable: z.int(), maxSurge: z.int() }) }),
  template: z.strictObject({
    spec: z.looseObject({
      automountServiceAccountToken: z.boolean(),
      terminationGracePeriodSeconds: z.int(),
      securityContext: z.looseObject({ runAsNonRoot: z.boolean() }),
      containers: z.tuple([
        z.looseObject({
          ports: z.array(z.strictObject({ name: z.string(), containerPort: z.int() })),
          startupProbe: probe,
          livenessProbe: probe,
          readinessProbe: probe,
          lifecycle: z.strictObject({ preStop: z.strictObject({ sleep: z.strictObject({ seconds: z.int() }) }) }),
          securityContext: z.looseObject({
            readOnlyRootFilesystem: z.boolean(),
            allowPrivilegeEscalation: z.boolean(),
          }),
        }),
      ]),
    }),
  }),
});

interface Resource {
  readonly kind: string;
  readonly spec: Readonly<Record<string, unknown>>;
}

const resources = globSync('*.yaml', { cwd: folder }).flatMap((file) =>
  parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => document.toJS() as Resource),
);
const specOf = (kind: string) => resources.find((resource) => resource.kind === kind)?.spec ?? {};

describe('what runs the bot on Kubernetes', () => {
  const deployment = deploymentSchema.parse(specOf('Deployment'));
  const { spec } = deployment.template;
  const [bot] = spec.containers;

  it('is two instances, of which one answers while the other is replaced or its machine is emptied', () => {
    assert.equal(deployment.replicas, 2);
    assert.equal(deployment.strategy.rollingUpdate.maxUnavailable, 0);
    assert.equal(specOf('PodDisruptionBudget')['minAvailable'], 1);
  });

  it('asks whether it lives and whether it is ready, at addresses that the bot answers', () => {
    const asked = [bot.startupProbe, bot.livenessProbe, bot.readinessProbe].map(({ httpGet }) => httpGet.path);
    const answered = incoming.flatMap(({ at }) => at);
    assert.deepEqual(asked, ['/healthz', '/healthz', '/readyz']);
    assert.deepEqual(
      asked.filter((path) => !answered.includes(path)),
      [],
    );
  });

  it('gives it the time that it takes to stop', () => {
    const [, stopWithin = ''] = /stopWithinMs = (\d+)_000/.exec(read('bot/service/stop-on-signals.ts')) ?? [];
    const left = spec.terminationGracePeriodSeconds - bot.lifecycle.preStop.sleep.seconds;
    assert.ok(left > Number(stopWithin), `${left} s`);
  });

  it('gives it no rights that it does not need', () => {
    assert.equal(spec.automountServiceAccountToken, false);
    assert.equal(spec.securityContext.runAsNonRoot, true);
    assert.equal(bot.securityContext.readOnlyRootFilesystem, true);
    assert.equal(bot.securityContext.allowPrivilegeEscalation, false);
  });

  it('lets in and out what the firewall’s paper has, and nothing else', () => {
    const policy = JSON.stringify(specOf('NetworkPolicy'));
    const ports = [...policy.matchAll(/"port":("?\w+"?)/g)].map(([, port]) => port);
    assert.deepEqual(ports, ['"http"', '"metrics"', '53', '53', '443', '5432']);
    assert.deepEqual(
      bot.ports.map(({ name: port }) => port),
      ['http', 'metrics'],
    );
  });

  it('is chosen by its name everywhere, and no secret stands in it', () => {
    assert.deepEqual(deployment.selector.matchLabels, name);
    assert.deepEqual(specOf('Service')['selector'], name);
    for (const kind of ['PodDisruptionBudget', 'NetworkPolicy'])
      assert.deepEqual(specOf(kind)[kind === 'NetworkPolicy' ? 'podSelector' : 'selector'], { matchLabels: name });
    assert.ok(resources.every(({ kind }) => kind !== 'Secret'));
  });

  it('is given settings that there are', () => {
    const kustomization = parse(readFileSync(join(folder, 'kustomization.yaml'), 'utf8')) as {
      configMapGenerator: { literals: string[] }[];
    };
    const literals = kustomization.configMapGenerator.flatMap((generator) => generator.literals);
    const names = literals.map((literal) => literal.split('=')[0] ?? '');
    const known = read('docs/installing.md');
    assert.ok(names.length > 2);
    for (const setting of names) assert.ok(known.includes(`\`${setting}\``), `${setting} is no setting`);
  });
});
