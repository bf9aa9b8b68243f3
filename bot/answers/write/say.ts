import type { Language } from '../../register/schema.ts';
import type { Suggestion } from '../../wording/answer-types.ts';

/** What is said to courtesy, and about the last answer's form. */
export interface Sayings {
  greet: string;
  thanks: string;
  bye: string;
  agree: string;
  no: string;
  complaint: string;
  complaintAlone: string;
  nothingYet: string;
  plainest: string;
  noMore: string;
  again: string;
  likely(titles: readonly string[]): string;
  asked(question: string): string;
  /** The question asks for more than the source says: "always". */
  tooFar(word: string): string;
  /** Something is taken for granted, which is neither confirmed nor denied. */
  noYes: string;
  /** The same where a yes is no answer: "why …". */
  onlyThis: string;
  /** The same, less surely. */
  mind: string;
  mail: { opening: string; sources: string; asOf(date: string): string; closing: string; copy: string };
  sure: {
    /** @param sources each with its number */
    high(sources: readonly string[]): string;
    medium(sources: readonly string[]): string;
    low(sources: readonly string[]): string;
    /** @param from the sources that it is concluded from, each with its number; empty where there are none */
    ours(from: readonly string[]): string;
    /** Of what is worked out from dates. */
    dates(from: readonly string[]): string;
    /** The sentence itself, behind how sure it is. */
    stays(told: string): string;
  };
  /** Of a subject nothing is held that is older than the day of a rehearsal; or not what was asked of it. */
  notYet: string;
  notYetThat: string;
  known(title: string, fact: string): string;
  examples: readonly Suggestion[];
}

const ask = (question: string): Suggestion => ({ label: question, ask: question });

const nl: Sayings = {
  greet: 'Hallo! Stel uw vraag over de brief over Microsoft 365 Defender, of kies er een.',
  thanks: 'Graag gedaan.',
  bye: 'Tot ziens.',
  agree: 'Goed. Hebt u nog een vraag?',
  no: 'Goed, dan niet.',
  complaint: 'Dan heb ik u niet goed begrepen. Bedoelde u een van deze onderwerpen? Of stel de vraag anders.',
  complaintAlone: 'Dan heb ik u niet goed begrepen. Stel de vraag anders, of noem het onderwerp.',
  nothingYet: 'Er is nog geen antwoord waarmee dat kan. Stel eerst uw vraag.',
  plainest: 'Eenvoudiger heb ik het niet:',
  noMore: 'Meer dan dit is er in de bronnen van deze bot niet over gevonden.',
  again: 'Ik weet hierover alleen dit:',
  likely: (titles) => `Als u dit bedoelt (${titles.join(' of ')}):`,
  asked: (question) => `U vraagt: ‘${question}’`,
  noYes: 'Deze bot zegt hier geen ja of nee. Dit staat in de bronnen:',
  onlyThis: 'Dit staat in de bronnen, en niet meer:',
  mind: 'Let op wat de bron wel en niet zegt:',
  tooFar: (word) => `Zo stellig als ‘${word}’ zegt de bron het niet:`,
  mail: {
    opening: 'Beste collega,',
    sources: 'Bronnen:',
    asOf: (date) => `Stand van ${date}.`,
    closing: 'Met vriendelijke groet,',
    copy: 'Deze tekst kunt u overnemen in uw mail:',
  },
  sure: {
    high: (sources) => `Dit staat zo in de bron: ${sources.join('; ')}.`,
    medium: (sources) =>
      `Vrij zeker: wij lazen dit niet in de bron zelf maar via een ander. De bron: ${sources.join('; ')}.`,
    low: (sources) =>
      `Niet zeker: er is maar één bron, of bronnen spreken elkaar tegen. De bron: ${sources.join('; ')}.`,
    ours: (from) =>
      from.length === 0
        ? 'Dit zegt geen bron zo: het is onze eigen gevolgtrekking, of wat wij bij het zoeken vonden en niet vonden.'
        : `Dit zegt geen bron zo: het is onze eigen gevolgtrekking uit ${from.join('; ')}.`,
    dates: (from) => `De datums staan in ${from.join('; ')}. Wat er tussen ligt, rekent deze bot uit.`,
    stays: (told) => `Het antwoord blijft: ${told}`,
  },
  notYet: 'Van vóór die dag hebben wij hierover geen bron.',
  notYetThat: 'Het antwoord dat deze bot nu heeft, is van na die dag.',
  known: (title, fact) => `Wel bekend over ‘${title}’: ${fact}`,
  examples: [
    ask('Wat zegt de brief in het kort?'),
    ask('Welke maatregelen gelden voor organisaties?'),
    ask('Gaat er nog data naar de VS?'),
  ],
};

const en: Sayings = {
  greet: 'Hello! Ask your question about the letter on Microsoft 365 Defender, or choose one.',
  thanks: 'You are welcome.',
  bye: 'Goodbye.',
  agree: 'Good. Is there anything else?',
  no: 'All right.',
  complaint: 'Then I misunderstood you. Did you mean one of these? Or ask it differently.',
  complaintAlone: 'Then I misunderstood you. Ask it differently, or name the subject.',
  nothingYet: 'There is no answer yet to do that with. Ask your question first.',
  plainest: 'I have no simpler words for it:',
  noMore: 'No more than this was found about it in the sources of this bot.',
  again: 'All I know of this is:',
  likely: (titles) => `If this is what you mean (${titles.join(' or ')}):`,
  asked: (question) => `You ask: ‘${question}’`,
  noYes: 'This bot says neither yes nor no to this. The sources say:',
  onlyThis: 'This is what the sources say, and no more:',
  mind: 'Mind what the source says, and what it does not:',
  tooFar: (word) => `The source does not go as far as ‘${word}’:`,
  mail: {
    opening: 'Dear colleague,',
    sources: 'Sources:',
    asOf: (date) => `As of ${date}.`,
    closing: 'Kind regards,',
    copy: 'You can copy this text into your mail:',
  },
  sure: {
    high: (sources) => `The source says so: ${sources.join('; ')}.`,
    medium: (sources) =>
      `Fairly sure: we did not read this in the source itself but through somebody else. The source: ${sources.join('; ')}.`,
    low: (sources) => `Not sure: there is only one source, or sources disagree. The source: ${sources.join('; ')}.`,
    ours: (from) =>
      from.length === 0
        ? 'No source says it so: it is our own conclusion, or what we found and did not find when we searched.'
        : `No source says it so: it is our own conclusion from ${from.join('; ')}.`,
    dates: (from) => `The dates are from ${from.join('; ')}. What lies between is worked out by this bot.`,
    stays: (told) => `The answer stays: ${told}`,
  },
  notYet: 'We hold no source on this from before that day.',
  notYetThat: 'The answer that this bot has now is from after that day.',
  known: (title, fact) => `What is known about ‘${title}’: ${fact}`,
  examples: [
    ask('What does the letter say in short?'),
    ask('Which measures are for organisations?'),
    ask('Does any data still go to the US?'),
  ],
};

export const sayings: Readonly<Record<Language, Sayings>> = { nl, en };
