import type { Language } from '../../bot/register/schema.ts';
import type { ScheduleDeed } from '../summaries/which-schedule-card.ts';

interface WhichScheduleText {
  readonly which: Readonly<Record<ScheduleDeed, string>>;
  readonly typed: (deed: ScheduleDeed, code: string) => string;
  readonly narrower: string;
  readonly none: string;
  readonly endAll: {
    readonly title: (number: number) => string;
    readonly typed: (number: number) => string;
    readonly yes: (number: number) => string;
    readonly wrong: (number: number) => string;
  };
  readonly all: Readonly<Record<'pause' | 'resume' | 'end', (number: number) => string>>;
}

const typedNl: Readonly<Record<ScheduleDeed, string>> = {
  pause: 'pauzeer planning',
  resume: 'hervat planning',
  run: 'planning nu',
  end: 'stop planning',
  show: 'planning',
  change: 'wijzig planning',
};
const typedEn: Readonly<Record<ScheduleDeed, string>> = {
  pause: 'pause schedule',
  resume: 'resume schedule',
  run: 'schedule now',
  end: 'stop schedule',
  show: 'schedule',
  change: 'change schedule',
};

const nl: WhichScheduleText = {
  which: {
    pause: 'Welke planning wilt u pauzeren?',
    resume: 'Welke planning wilt u hervatten?',
    run: 'Welke planning wilt u nu plaatsen?',
    end: 'Welke planning wilt u stoppen?',
    show: 'Welke planning wilt u zien?',
    change: 'Welke planning wilt u wijzigen?',
  },
  typed: (deed, code) => `Kies er een, of typ bijvoorbeeld ‘${typedNl[deed]} ${code}’.`,
  narrower: 'Er zijn er meer dan hier passen. Noem ook de dag of het onderwerp, of typ planningen.',
  none: 'Hier is geen planning die daarop lijkt. Typ planningen voor wat er is.',
  endAll: {
    title: (number) => (number === 1 ? 'Eén planning stoppen?' : `Alle ${number} planningen stoppen?`),
    typed: (number) => `Wat al geplaatst is blijft staan. Typen kan ook: stop alle ${number} planningen.`,
    yes: (number) => (number === 1 ? 'Ja, stoppen' : `Ja, alle ${number} stoppen`),
    wrong: (number) => `Dat is niet het aantal planningen: het zijn er nu ${number}. Er is niets gestopt.`,
  },
  all: {
    pause: (number) => (number === 1 ? 'Eén planning is gepauzeerd.' : `${number} planningen zijn gepauzeerd.`),
    resume: (number) => (number === 1 ? 'Eén planning gaat weer verder.' : `${number} planningen gaan weer verder.`),
    end: (number) => (number === 1 ? 'Eén planning is beëindigd.' : `${number} planningen zijn beëindigd.`),
  },
};

const en: WhichScheduleText = {
  which: {
    pause: 'Which schedule do you want to pause?',
    resume: 'Which schedule do you want to resume?',
    run: 'Which schedule do you want to post now?',
    end: 'Which schedule do you want to stop?',
    show: 'Which schedule do you want to see?',
    change: 'Which schedule do you want to change?',
  },
  typed: (deed, code) => `Choose one, or type for example ‘${typedEn[deed]} ${code}’.`,
  narrower: 'There are more than fit here. Name the day or the subject too, or type schedules.',
  none: 'There is no schedule like that here. Type schedules for what there is.',
  endAll: {
    title: (number) => (number === 1 ? 'Stop one schedule?' : `Stop all ${number} schedules?`),
    typed: (number) => `What was posted stays. You can also type: stop all ${number} schedules.`,
    yes: (number) => (number === 1 ? 'Yes, stop it' : `Yes, stop all ${number}`),
    wrong: (number) => `That is not the number of schedules: there are ${number} now. Nothing was stopped.`,
  },
  all: {
    pause: (number) => (number === 1 ? 'One schedule is paused.' : `${number} schedules are paused.`),
    resume: (number) => (number === 1 ? 'One schedule goes on.' : `${number} schedules go on.`),
    end: (number) => (number === 1 ? 'One schedule has ended.' : `${number} schedules have ended.`),
  },
};

export const whichScheduleText: Readonly<Record<Language, WhichScheduleText>> = { nl, en };
