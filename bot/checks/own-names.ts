import { answer } from '../answers/answer.ts';
import { createKnowledge } from '../answers/knowledge.ts';
import { asKnownOn } from '../register/as-known-on.ts';
import type { Inspected } from '../register/read-register.ts';
import type { Register } from '../register/register.ts';
import { languages } from '../register/schema.ts';

/** Each name in the register that leads to something else than what it names, with where it stands and what it leads to. */
export function asksOwnNames(
  { register, placeOf }: Pick<Inspected, 'register' | 'placeOf'>,
  today: Temporal.PlainDate,
): string[] {
  const knowledge = createKnowledge(register);
  const known = asKnownOn(register, today);
  const asked = [...register.entries.values()].filter(({ id, type }) => type !== 'bot' && known.entries.has(id));
  return asked.flatMap(({ id, title, names, facts }) =>
    languages.flatMap((language) =>
      [title[language], ...names[language]].flatMap((name) => {
        const { last } = answer(knowledge, { text: name, context: { preferred: language }, today });
        const isOwn = last?.subject === id || facts.some((fact) => fact.id === last?.answer);
        return isOwn
          ? []
          : [`${placeOf(id)}: "${name}" leads to ${last?.answer ?? 'nothing'}; choose a name that only this has`];
      }),
    ),
  );
}

/** The subjects of which nothing is told yet, as their sources come out later: their names can't be tried. */
export function listNotYet(register: Register, today: Temporal.PlainDate): string[] {
  const known = asKnownOn(register, today);
  return [...register.entries.keys()].filter((id) => !known.entries.has(id));
}
