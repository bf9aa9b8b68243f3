import type { EntraTokens, Refused } from '../../entra/entra-token.ts';
import { isLoopbackAddress } from '../../settings/loopback-host.ts';
import type { PagePerson } from './page-deed.ts';

/** The scope that the registration of the pages exposes, and Teams asks a token for. */
const pageScope = 'access_as_user';

export interface SignedIn {
  readonly kind: 'signed-in';
  readonly person: PagePerson;
}

/** What of a request tells who sends it. */
export interface PageRequest {
  readonly authorization: string;
  readonly host: string;
  /** Of whom the page says it is, where nobody can prove it. */
  readonly testPerson: string;
}

export interface SignIn {
  /** Who may be chosen, where nobody can prove who they are; empty where everybody must. */
  readonly testPeople: readonly PagePerson[];
  check(request: PageRequest): Promise<SignedIn | Refused>;
}

/** By a token of Entra that Teams gives to the page. */
export function signInWith(tokens: EntraTokens): SignIn {
  return {
    testPeople: [],
    async check({ authorization }) {
      const read = await tokens.requireScope(authorization, pageScope);
      if (read.kind === 'refused') return read;
      return { kind: 'signed-in', person: { id: read.personId, name: read.name } };
    },
  };
}

/** Those of the Playground, so that what is done in its chat shows on the page of the same person. */
const playgroundPeople: readonly PagePerson[] = [
  { id: '00000000-0000-0000-0000-0000000000020', name: 'Alex Wilber' },
  { id: '00000000-0000-0000-0000-0000000000021', name: 'Megan Bowen' },
  { id: '00000000-0000-0000-0000-0000000000022', name: 'Adele Vance' },
];

/** As a test person that is chosen: only where the bot is open, and so on loopback. */
export function signInAsTestPerson(): SignIn {
  return {
    testPeople: playgroundPeople,
    async check({ host, testPerson }) {
      if (!isLoopbackAddress(host)) return refuse(403, 'Open this page at http://127.0.0.1 or localhost.');
      const person = playgroundPeople.find(({ id }) => id === testPerson);
      return person
        ? { kind: 'signed-in', person }
        : refuse(401, 'Choose a test person: reload the page, and choose one at its top.');
    },
  };
}

/** Where the pages have no registration of their own. */
export function signInNowhere(): SignIn {
  return {
    testPeople: [],
    check: async () =>
      refuse(503, 'The page cannot sign anybody in, as TAB_CLIENT_ID is not set; set it as docs/installing.md says.'),
  };
}

function refuse(status: number, message: string): Refused {
  return { kind: 'refused', reply: { status, body: { message } } };
}
