import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

describe('the layers', function () {
  this.timeout(60_000);

  it('import only what they may', async () => {
    const options: ICruiseOptions = {
      ...configuration.options,
      ruleSet: { forbidden: configuration.forbidden },
      validate: true,
    };
    const { output } = await cruise(['bot', 'cards', 'manifest'], options);
    const { summary, modules } = output as ICruiseResult;
    assert.ok(modules.length > 40, `only ${modules.length} modules were looked at`);
    assert.deepEqual(
      summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      [],
    );
  });
});
