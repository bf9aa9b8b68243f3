import { askingActs } from '../answers/match/acts.ts';
import type { Before } from '../answers/match/network.ts';
import { type Featured, toRight } from './examples.ts';
import type { Example } from './pack-examples.ts';
import { createRandom } from './random.ts';
import type { Labelled } from './read-questions.ts';
import { see } from './see.ts';
import type { Taught } from './train-network.ts';

/** What a labelled message does. */
export function actOf({ right: [first], kind, near }: Labelled | Featured): string {
  if (first && /^(act|do):/.test(first)) return first;
  if (first) return kind === 'presumption' ? askingActs.presumes : askingActs.held;
  return kind === 'outside' || near === undefined ? askingActs.outside : askingActs.notHeld;
}

export function shapeActs(questions: readonly Labelled[]): Pick<Taught, 'classes' | 'rowsOf'> {
  const classes = [...new Set(questions.filter(isLabelled).map(actOf))].toSorted();
  return { classes, rowsOf: classes.map((_, index) => [index]) };
}

/** An item of a list may be anything: its label says nothing of what is done. */
export function isLabelled({ kind, right }: Labelled | Featured): boolean {
  return kind !== 'item' || right.length > 0;
}

/** The share of questions whose answer is held that is learnt after something else. */
const afterOther = 0.3;

/** What is done is learnt with what was said before: "and in Dutch?" asks for another form only of something. */
export function toActExamples(
  questions: readonly Featured[],
  { table, classes }: { table: Parameters<typeof see>[0]; classes: readonly string[] },
): Example[] {
  const places = new Map(classes.map((id, index) => [id, index]));
  const random = createRandom(4);
  const said = questions.filter(({ right: [first] }) => first !== undefined && !first.includes(':'));
  const pick = (): Before | undefined => {
    const { features, language, about, right } = said[Math.floor(random() * said.length)] as Featured;
    return about === undefined ? undefined : { subject: about, answer: right[0] ?? about, language, features };
  };
  return questions.filter(isLabelled).flatMap((question) => {
    const act = actOf(question);
    const right = toRight([act], places);
    return Array.from({ length: timesOf(act) }, (_, time) => {
      // Whatever people do, they do after an answer as often as at first.
      const before = question.before ?? (time > 0 || (isHeld(act) && random() < afterOther) ? pick() : undefined);
      return { seen: see(table, question.features, before), right };
    });
  });
}

function isHeld(act: string): boolean {
  return act === askingActs.held || act === askingActs.presumes;
}

/** Questions are many and what is done beside them is little: it is learnt from more than once. */
function timesOf(act: string): number {
  if (isHeld(act)) return 1;
  return act === askingActs.notHeld ? 2 : 3;
}
