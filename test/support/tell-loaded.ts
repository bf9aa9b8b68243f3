import { registerHooks } from 'node:module';

const told = new Set<string>();

/** For `node --import`: a line on stderr for each package of which the process loads something. */
registerHooks({
  load(url, context, next) {
    const [, name] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
    if (name && !told.has(name)) process.stderr.write(`loaded ${name}\n`);
    if (name) told.add(name);
    return next(url, context);
  },
});
