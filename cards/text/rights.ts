import type { Language } from '../../bot/register/schema.ts';

interface Told {
  /** How many rows were erased, or are in nobody's name any more. */
  readonly rows: number;
  /** Schedules that ended, as people name them; empty where there was none. */
  readonly schedules: string;
  /** Whether the person is reminded by the settings. */
  readonly isStaff: boolean;
}

/** Sentences about what is kept of people. */
interface RightsText {
  readonly titleOwn: string;
  readonly titleOther: (about: string) => string;
  readonly says: (purposes: number) => string;
  readonly row: (why: string, until: string, count: number) => string;
  readonly file: string;
  readonly open: string;
  readonly forgetOwn: { readonly label: string; readonly ask: string };
  readonly forgetOther: string;
  readonly forgetWord: string;
  readonly nothing: string;
  readonly askOwn: string;
  readonly askOther: (about: string) => string;
  readonly forgottenOwn: (told: Told) => string;
  readonly forgottenOther: (about: string, told: Told) => string;
  readonly adminsOnly: string;
  readonly several: (name: string, numbers: string) => string;
}

const nl: RightsText = {
  titleOwn: 'Wat de bot van u bewaart',
  titleOther: (about) => `Wat de bot bewaart van ${about}`,
  says: (purposes) =>
    purposes === 1
      ? 'Dit is alles, met waarvoor en hoe lang.'
      : `Dit zijn alle ${purposes} soorten, met waarvoor en hoe lang.`,
  row: (why, until, count) => `${sentence(why)} Hoe lang: ${until}. ${count === 1 ? '1 regel' : `${count} regels`}.`,
  file: 'Alle regels zelf staan in een bestand. Het adres werkt een kwartier en is geheim: wie het heeft, kan het openen. Vragen zonder antwoord worden zonder naam bewaard, en staan er dus niet in.',
  open: 'Bestand openen',
  forgetOwn: { label: 'Vergeet mij', ask: 'vergeet mij' },
  forgetOther: 'Vergeet deze persoon',
  forgetWord: 'vergeet',
  nothing: 'Er is niets bewaard.',
  askOwn:
    'Alles wat de bot van u bewaart wordt gewist. Uw herinneringen, planningen en agenda stoppen. Wat u voor iedereen gereed meldde blijft gereed, zonder uw naam. Dit kan niet ongedaan worden gemaakt.',
  askOther: (about) =>
    `Alles wat de bot bewaart van ${about} wordt gewist. Herinneringen, planningen en de agenda van die persoon stoppen. Wat voor iedereen gereed is gemeld blijft gereed, zonder naam. Dit kan niet ongedaan worden gemaakt.`,
  forgottenOwn: ({ rows, schedules, isStaff }) =>
    [
      `U bent vergeten: ${regels(rows)} gewist of zonder uw naam.`,
      schedules && `Gestopt: ${schedules}.`,
      'Wat blijft: uw nummer in Entra in de controlelijst van wie wat wijzigde, hoogstens 2 jaar. Die lijst kan niemand wijzigen, ook de bot niet. Reservekopieën bewaart uw organisatie.',
      isStaff
        ? 'U bent beheerder of plaatsvervanger. Zolang dat zo is, herinnert de bot u weer vanaf de volgende datum.'
        : 'Typt u weer iets, dan bewaart de bot weer wat daarvoor nodig is.',
    ]
      .filter((part) => part !== '')
      .join(' '),
  forgottenOther: (about, { rows, schedules, isStaff }) =>
    [
      `Vergeten: ${about}. ${regels(rows)} gewist of zonder naam.`,
      schedules && `Gestopt: ${schedules}.`,
      'Wat blijft: het nummer in Entra in de controlelijst, hoogstens 2 jaar. Dat u dit deed, staat daar ook in. Dit bericht is uw bewijs.',
      isStaff
        ? 'Deze persoon is nog beheerder of plaatsvervanger. Haal die weg uit ADMINS, DEPUTIES of de groep, anders begint het opnieuw.'
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  adminsOnly: 'Gegevens van een ander kunnen alleen beheerders zien of wissen. Typ ‘mijn gegevens’ voor die van uzelf.',
  several: (name, numbers) =>
    `Meer dan één persoon heet ‘${name}’. Typ in plaats van de naam het nummer in Entra: ${numbers}.`,
};

const en: RightsText = {
  titleOwn: 'What the bot keeps of you',
  titleOther: (about) => `What the bot keeps of ${about}`,
  says: (purposes) =>
    purposes === 1 ? 'This is all, with why and how long.' : `These are all ${purposes} kinds, with why and how long.`,
  row: (why, until, count) => `${sentence(why)} How long: ${until}. ${count === 1 ? '1 row' : `${count} rows`}.`,
  file: 'The rows themselves are in a file. Its address works for a quarter of an hour and is secret: whoever has it can open it. Questions without an answer are kept without a name, so they are not in it.',
  open: 'Open the file',
  forgetOwn: { label: 'Forget me', ask: 'forget me' },
  forgetOther: 'Forget this person',
  forgetWord: 'forget',
  nothing: 'Nothing is kept.',
  askOwn:
    'All that the bot keeps of you is erased. Your reminders, schedules and calendar stop. What you reported done for everybody stays done, without your name. This can’t be undone.',
  askOther: (about) =>
    `All that the bot keeps of ${about} is erased. Their reminders, schedules and calendar stop. What they reported done for everybody stays done, without their name. This can’t be undone.`,
  forgottenOwn: ({ rows, schedules, isStaff }) =>
    [
      `You are forgotten: ${rowsOf(rows)} erased, or without your name.`,
      schedules && `Stopped: ${schedules}.`,
      'What stays: your number in Entra in the audit of who changed what, for 2 years at most. Nobody can change that list, the bot neither. Backups are kept by your organisation.',
      isStaff
        ? 'You are an admin or a deputy. As long as you are, the bot reminds you again from the next date on.'
        : 'When you type something again, the bot keeps again what that takes.',
    ]
      .filter((part) => part !== '')
      .join(' '),
  forgottenOther: (about, { rows, schedules, isStaff }) =>
    [
      `Forgotten: ${about}. ${rowsOf(rows)} erased, or without a name.`,
      schedules && `Stopped: ${schedules}.`,
      'What stays: the number in Entra in the audit, for 2 years at most. That you did this is in it too. This message is your receipt.',
      isStaff
        ? 'This person is still an admin or a deputy. Take them out of ADMINS, DEPUTIES or the group, or it begins again.'
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  adminsOnly: 'Only admins can see or erase what is kept of somebody else. Type ‘my data’ for your own.',
  several: (name, numbers) =>
    `More than one person is called ‘${name}’. Type the number in Entra in place of the name: ${numbers}.`,
};

export const rightsText: Readonly<Record<Language, RightsText>> = { nl, en };

function regels(count: number): string {
  return count === 1 ? '1 regel' : `${count} regels`;
}

function rowsOf(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
