import { readAnswerId, subjectOf } from '../answers/answer-id.ts';
import { isCommon } from '../answers/read/common-words.ts';
import type { Lexicon } from '../answers/read/lexicon.ts';
import type { Register } from '../register/register.ts';
import { type Fact, languages } from '../register/schema.ts';
import { splitWords } from '../wording/words.ts';
import { createRandom } from './random.ts';
import type { Labelled } from './read-questions.ts';

/** The file that questions seem to come from which are made of others. */
export const madeUp = 'made-up';

/** The shares of questions that are learnt once more without their subject's name, and after something else. */
const shares = { nameless: 0.35, afterOther: 0.2, afterOwn: 0.07 };

/** So many times each name is asked for after something else. */
const timesNamed = 4;
/** From this share of kinds on two facts tell the same kind of thing. */
const alikeEnough = 0.4;

/** How one goes on to another subject by its name alone. */
const leads = {
  nl: ['en NAME?', 'en hoe zit het met NAME?', 'NAME?', 'en NAME dan?', 'maar NAME?', 'wat weet je over NAME?'],
  en: ['and NAME?', 'and what about NAME?', 'NAME?', 'what about NAME then?', 'how about NAME?', 'tell me about NAME'],
};

/**
 * What follows something: questions without the name of their subject after another one about it, and whole ones after
 * anything else. Real ones are few, and teach which words leave a subject open; these teach it of every subject.
 */
export function makeFollowUps(
  questions: readonly Labelled[],
  { register, lexicon }: { register: Register; lexicon: Lexicon },
): Labelled[] {
  const random = createRandom(3);
  const pick = <Value>(list: readonly Value[]) => list[Math.floor(random() * list.length)] as Value;
  const whole = questions.filter(({ right: [first], before }) => first && !before && !/^(act|do):/.test(first));
  const subjectsOf = new Map<Labelled, string>();
  for (const question of whole) {
    const id = readAnswerId(question.right[0] ?? '', register);
    if (id) subjectsOf.set(question, subjectOf(id, register));
  }
  const answered = [...subjectsOf.keys()];
  const bySubject = Map.groupBy(answered, (question) => `${subjectsOf.get(question)} ${question.language}`);
  const after = ({ text, right }: Labelled): Labelled['before'] => ({ text, answer: right[0] ?? '' });
  const made: Labelled[] = [];
  const add = (question: Labelled, text: string, before: Labelled) =>
    made.push({ ...question, text, before: after(before), file: madeUp });
  for (const question of answered) {
    const subject = subjectsOf.get(question) as string;
    const siblings = bySubject.get(`${subject} ${question.language}`) ?? [];
    const draw = random();
    if (draw < shares.nameless) {
      const text = withoutName(question, { subject, register, lexicon });
      if (text !== undefined)
        add(question, random() < 0.3 ? `${pick(ands[question.language])} ${text}` : text, pick(siblings));
    } else if (draw < shares.nameless + shares.afterOther) {
      const text = random() < 0.4 ? `${pick(ands[question.language])} ${question.text}` : question.text;
      add(question, text, pick(answered));
    } else if (draw < shares.nameless + shares.afterOther + shares.afterOwn)
      add(question, question.text, pick(siblings));
  }
  for (const { id, title, names, facts } of register.entries.values())
    for (const language of languages)
      for (const name of [title[language], ...names[language]])
        for (let time = 0; time < timesNamed; time += 1) {
          const before = after(pick(answered));
          made.push({
            text: pick(leads[language]).replace('NAME', name),
            language,
            right: listParallel(facts, before?.answer ?? '', register),
            kind: 'answer',
            near: id,
            before,
            file: madeUp,
          });
        }
  return made;
}

/** "When was phase 2 complete?", "and phase 3?": what tells the same kind of thing; else what stands first. */
function listParallel(facts: readonly Fact[], given: string, register: Register): string[] {
  const read = readAnswerId(given, register);
  const kinds: ReadonlySet<string> = new Set(
    read?.says === 'dates' ? ['when'] : read?.says === 'fact' ? register.facts.get(read.id)?.tells : [],
  );
  const shared = ({ tells }: Fact) =>
    tells.filter((kind) => kinds.has(kind)).length / new Set([...tells, ...kinds]).size;
  const most = Math.max(0, ...facts.map(shared));
  const alike = most >= alikeEnough ? facts.filter((fact) => shared(fact) === most) : facts;
  return alike.slice(0, 2).map(({ id }) => id);
}

const ands = { nl: ['en', 'maar', 'dus', 'en'], en: ['and', 'but', 'so', 'and'] };

/** A question without the words that name its subject; undefined where it names none, or nothing else is left. */
function withoutName(
  { text, language }: Labelled,
  { subject, register, lexicon }: { subject: string; register: Register; lexicon: Lexicon },
): string | undefined {
  const entry = register.entries.get(subject);
  if (!entry) return undefined;
  const naming = new Set(
    [entry.title[language], ...entry.names[language]]
      .flatMap((name) => lexicon.understand(name, language))
      .filter(({ words }) => words.some((word) => !isCommon(word)))
      .map(({ term }) => term),
  );
  const dropped = new Set(
    lexicon
      .understand(text, language)
      .filter(({ term }) => naming.has(term))
      .flatMap(({ words }) => words),
  );
  const words = splitWords(text);
  const left = words.filter((word) => !dropped.has(word));
  return left.length === words.length || left.length === 0 ? undefined : `${left.join(' ')}?`;
}
