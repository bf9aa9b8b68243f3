import { openEntraTokens } from '../../entra/open-entra-tokens.ts';
import type { KnowsRegister, Register } from '../../register/register.ts';
import type { Config } from '../../settings/config.ts';
import { isOpen } from '../../settings/is-open.ts';
import type { Live } from './change-feed.ts';
import { createPageApi, type PageApiParts } from './page-api.ts';
import { builtPages, readPageFiles } from './page-files.ts';
import type { PageParts } from './page-routes.ts';
import { writePageWords } from './page-words.ts';
import { type SignIn, signInAsTestPerson, signInNowhere, signInWith } from './sign-in.ts';

/** The pages of a bot with these settings. */
export function openPages(config: Config, parts: Omit<PageApiParts, 'signIn'> & { readonly live: Live }): PageParts {
  const api = createPageApi({ ...parts, signIn: openSignIn(config, parts) });
  return { api, live: parts.live, files: keepFiles(config, parts.knowledge) };
}

/** The files with the words of the register that is known now: filled in once for each. */
function keepFiles(config: Config, knowledge: KnowsRegister): PageParts['files'] {
  const fill = (register: Register) => ({
    register,
    files: readPageFiles(builtPages, writePageWords(register, config)),
  });
  let filled = fill(knowledge.register);
  return () => {
    if (filled.register !== knowledge.register) filled = fill(knowledge.register);
    return filled.files;
  };
}

/** Teams makes the token for the registration of the pages, which is not the bot's: neither's tokens do for the other. */
function openSignIn(config: Config, { log }: Pick<PageApiParts, 'log'>): SignIn {
  const { credentials, tabClientId, publicUrl } = config;
  if (isOpen(config)) return signInAsTestPerson();
  if (!credentials || !tabClientId) return signInNowhere();
  const applicationIdUri = publicUrl && `api://${new URL(publicUrl).host}/${tabClientId}`;
  const { tenantId } = credentials;
  return signInWith(openEntraTokens({ tenantId, clientId: tabClientId, applicationIdUri }, log));
}
