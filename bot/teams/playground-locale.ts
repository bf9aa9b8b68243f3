import type { OnTurn } from './adapter.ts';

/** The Playground says that everybody's Teams is American English, whoever uses it: that tells nothing. */
export function ignoreLocale(onTurn: OnTurn): OnTurn {
  return (context) => {
    Object.assign(context.activity, { locale: undefined });
    return onTurn(context);
  };
}
