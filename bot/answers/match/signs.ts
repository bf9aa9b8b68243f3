/** What is looked at when the likeliest answers are put in order; the model holds what each counts. */
export const orderSigns = {
  likelihood: 'how likely it is by itself',
  text: 'the share of the question in its text',
  names: 'the share of the question in the names of its subject',
  name: 'how alike the question and its best name are',
  subject: 'how likely its subject is',
  noFact: 'it is no fact with a text',
  isFirst: 'it is the first fact of its subject',
  isAnother: 'the question names a product of others that it does not',
  wasSpokenOf: 'its subject was spoken of just before',
  isRelated: 'its subject is related to what was spoken of',
  wasGiven: 'it was the answer just before',
  leaning: 'how much likelier it is after what was said before',
  answers: 'how likely it answers such a question at all, whatever the others do',
  isParallel: 'how alike its text and the answer just before are, which was about something else',
} as const;

/** What is looked at to tell how sure the first answer is, and how likely it strays. */
export const surenessSigns = {
  always: 'always',
  likelihood: 'how likely the first answer is among those near it',
  alone: 'how likely it is among all',
  ahead: 'how much likelier it is than any of another subject',
  subject: 'how likely its subject is',
  isHeld: 'the question is one whose answer is held',
  isNotHeld: 'the question is one whose answer is not held',
  isOutside: 'it is about something else',
  isOutsideAlone: 'it is about something else, read without what was said before',
  isAct: 'it does something other than asking',
  strange: 'the share of its words that nobody has used before',
  text: 'the share of the question in the text of the answer',
  names: 'the share of the question in the names of the subject',
  name: 'how alike the question and the best name of the subject are',
  length: 'how long it is',
  isAnother: 'it names a product of others that the answer does not',
  hasStranger: 'it has a name that nobody knows',
  hasBefore: 'something was said before',
  wasSpokenOf: 'the subject of the answer was spoken of just before',
  leaning: 'how much likelier the answer is after what was said before',
  answers: 'how likely it answers such a question at all, whatever the others do',
} as const;

/** What is looked at besides, to tell whether what was asked is said by the second answer, where the first doesn't. */
export const secondSigns = {
  ...surenessSigns,
  second: 'how likely the second answer is among those near it',
  isOfSubject: 'both are of one subject',
  isFact: 'the second is a fact with a text',
} as const;

export type OrderSigns = Readonly<Record<keyof typeof orderSigns, number>>;
export type SurenessSigns = Readonly<Record<keyof typeof surenessSigns, number>>;
export type SecondSigns = Readonly<Record<keyof typeof secondSigns, number>>;

/** What the signs come to, each with what it counts. */
export function sumUp<Signs extends Readonly<Record<string, number>>>(signs: Signs, weights: Signs): number {
  return Object.keys(signs).reduce((sum, name) => sum + (signs[name] ?? 0) * (weights[name] ?? 0), 0);
}
