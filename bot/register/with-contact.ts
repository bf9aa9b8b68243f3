import type { Register } from './register.ts';
import type { Entry, Fact } from './schema.ts';

/** The fact that says whom to ask. */
const askFact = 'ask-slm-or-privacy-officer';

/** The register of an organisation that has somebody to turn to: who that is stands in the fact that says whom to ask. */
export function withContact(register: Register, contact: string | undefined): Register {
  const fact = register.facts.get(askFact);
  if (contact === undefined || !fact) return register;
  const told: Fact = {
    ...fact,
    text: {
      nl: `In uw organisatie kunt u terecht bij: ${contact}. ${fact.text.nl}`,
      en: `In your organisation you can turn to: ${contact}. ${fact.text.en}`,
    },
  };
  const entries = new Map(
    [...register.entries].map(([id, entry]) => [
      id,
      { ...entry, facts: entry.facts.map((own) => (own.id === askFact ? told : own)) } as Entry,
    ]),
  );
  return { ...register, entries, facts: new Map([...register.facts, [askFact, told]]) };
}
