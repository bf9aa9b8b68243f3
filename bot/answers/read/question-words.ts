/** Words with which a question that asks for more than yes or no begins, as a pattern. */
export const questionWord = String.raw`(?:wat|wie|waar|wanneer|waarom|hoe\p{L}*|welke?|what|who|where|when|why|how|which)(?!\p{L})`;
/** Verbs with which a question for yes or no begins, as a pattern. */
export const questionVerb = String.raw`(?:is|zijn|was|waren|heeft|hebben|geldt|valt|mag|mogen|moet|moeten|hoeft?|hoeven|kan|kunnen|klopt|are|were|does|do|did|has|have|must|may|can|should)(?!\p{L})`;

const opening = new RegExp(String.raw`^(?:(?:en|maar|and|but)\s+)?${questionWord}`, 'iu');

/** It asks for more than yes or no. */
export function asksWhat(text: string): boolean {
  return opening.test(text.trim());
}
