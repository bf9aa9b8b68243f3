import { answer } from '../answers/answer.ts';
import { createKnowledge } from '../answers/knowledge.ts';
import type { Register } from '../register/register.ts';
import { languages } from '../register/schema.ts';

/** Each name in the register that leads to something else than what it names, with what it leads to. */
export function asksOwnNames(register: Register): string[] {
  const knowledge = createKnowledge(register);
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
  const asked = [...register.entries.values()].filter(({ type }) => type !== 'bot');
  return asked.flatMap(({ id, title, names, facts }) =>
    languages.flatMap((language) =>
      [title[language], ...names[language]].flatMap((name) => {
        const { last } = answer(knowledge, { text: name, context: { preferred: language }, today });
        const isOwn = last?.subject === id || facts.some((fact) => fact.id === last?.answer);
        return isOwn ? [] : [`${id}: "${name}" leads to ${last?.answer ?? 'nothing'}`];
      }),
    ),
  );
}
