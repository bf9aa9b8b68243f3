import { summaryText } from '../../../../cards/text/summaries.ts';
import type { Language } from '../../../register/schema.ts';
import type { ChosenChannel } from '../../../store/tables.ts';
import { fold } from '../../../wording/words.ts';

/** What each of some channels is called among all of them: with its team where another has the same name. */
export function labelChannels(
  channels: readonly ChosenChannel[],
  among: readonly ChosenChannel[],
  language: Language,
): string[] {
  const counts = new Map<string, number>();
  for (const name of new Map(among.map((channel) => [channel.id, nameOf(channel)])).values())
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return channels.map((channel) => {
    const { name, teamName } = channel;
    if (name === undefined) return summaryText[language].schedules.unnamed;
    const isAlone = (counts.get(nameOf(channel)) ?? 0) < 2;
    return isAlone || teamName === undefined || isFirst(channel) ? name : withTeam(name, teamName, language);
  });
}

const withTeam = (name: string, teamName: string, language: Language) =>
  `${name} ${language === 'nl' ? 'van' : 'of'} ${teamName}`;
const nameOf = ({ name = '' }: ChosenChannel) => fold(name);

/** Teams gives the first channel of a team no name: it goes by that of the team. */
function isFirst({ name, teamName }: ChosenChannel): boolean {
  return name === teamName;
}

/** Each way to name some channels, as `normaliseName` writes it; a name may be that of several. */
export function nameWays(channels: readonly ChosenChannel[]): Map<string, ChosenChannel[]> {
  const ways = new Map<string, ChosenChannel[]>();
  for (const channel of channels)
    for (const way of new Set(listWays(channel).map(normaliseName))) ways.set(way, [...(ways.get(way) ?? []), channel]);
  return ways;
}

function listWays(channel: ChosenChannel): string[] {
  const { name, teamName } = channel;
  if (name === undefined) return [];
  const names = isFirst(channel) ? ['Algemeen', 'General'] : [name];
  const withTeams = names.flatMap((one) =>
    teamName === undefined
      ? []
      : [
          ...['van', 'of', 'in'].map((of) => `${one} ${of} ${teamName}`),
          `${one} (${teamName})`,
          `${teamName} > ${one}`,
        ],
  );
  return [name, ...names, ...withTeams];
}

export function normaliseName(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}

/** What a name is the name of, as it stands, or else as "het kanaal Nieuws" or "Nieuws van het team Beheer". */
export function findByName<Named>(name: string, ways: ReadonlyMap<string, readonly Named[]>): readonly Named[] {
  const typed = normaliseName(name);
  const bare = typed.replace(/^(?:(?:het|the) )?(?:kanaal|channel) (?=.)/, '');
  const ofTeam = bare.replace(/ (van|of|in) (?:het |the )?team (?=.)/, ' $1 ');
  return ways.get(typed) ?? ways.get(bare) ?? ways.get(ofTeam) ?? [];
}
