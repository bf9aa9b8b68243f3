import { askAboutMessageCommandId, searchCommandId, searchParameter } from '../bot/chat/extension-commands.ts';
import type { Bilingual } from '../bot/register/schema.ts';
import { routes, tabEntityId } from '../bot/settings/addresses.ts';
import { commands } from '../bot/turns/commands.ts';
import type { CommandScope } from '../bot/wording/command.ts';
import { textIn } from '../cards/text/text-in.ts';
import { type Draft, type Localised, localise } from './localise.ts';
import type { PackageSettings } from './settings.ts';
import { texts } from './texts.ts';

/** Teams takes a changed manifest only with a higher number. */
const version = '1.0.0';
const schemas = 'https://developer.microsoft.com/json-schemas/teams/v1.30';

/** Each is asked for by one call of Graph, and consented to by whoever adds the app to a team. */
const resourcePermissions = [
  // Who owns the team, and of a private or shared channel who owns that: only they may post to it.
  'TeamMember.Read.Group',
  'ChannelMember.Read.Group',
];

/** The app manifest for a Teams tenant, and its Dutch texts. */
export function createAppManifest(settings: PackageSettings): Localised {
  const { manifest, dutch } = localise(draftManifest(settings));
  return { manifest, dutch: { $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`, ...dutch } };
}

type At = (route: keyof typeof routes) => string;

function draftManifest(settings: PackageSettings): Draft {
  const { domain, appId } = settings;
  const at: At = (route) => `https://${domain}${routes[route]}`;
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.30',
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: 'en', additionalLanguages: [{ languageTag: 'nl', file: 'nl.json' }] },
    developer: {
      name: 'Defender bot',
      websiteUrl: at('about'),
      privacyUrl: at('privacy'),
      termsOfUseUrl: at('terms'),
    },
    name: texts.name,
    description: texts.description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0b4f4a',
    bots: [draftBot(appId)],
    composeExtensions: [draftExtension(appId)],
    ...draftTabs(at),
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    // Without it Teams does not offer the app in private and shared channels.
    supportsChannelFeatures: 'tier1',
    ...draftAccess(settings),
  };
}

function draftTabs(at: At): { [key: string]: Draft } {
  return {
    staticTabs: [
      // The chat, named first so that the app opens there.
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: tabEntityId, name: texts.tab, contentUrl: at('tab'), websiteUrl: at('tab'), scopes: ['personal'] },
    ],
    configurableTabs: [
      {
        configurationUrl: at('configuration'),
        canUpdateConfiguration: true,
        scopes: ['team', 'groupChat'],
        context: ['channelTab', 'privateChatTab'],
      },
    ],
  };
}

/** Who may be asked for what; Teams gives the resource permissions to the registration of `webApplicationInfo`. */
function draftAccess({ domain, tabClientId }: PackageSettings): { [key: string]: Draft } {
  return {
    permissions: ['identity'],
    validDomains: [domain],
    webApplicationInfo: { id: tabClientId, resource: `api://${domain}/${tabClientId}` },
    authorization: {
      permissions: { resourceSpecific: resourcePermissions.map((name) => ({ name, type: 'Application' })) },
    },
  };
}

function draftBot(appId: string): Draft {
  const scopes: readonly CommandScope[] = ['personal', 'team', 'groupChat'];
  return {
    botId: appId,
    scopes,
    isNotificationOnly: false,
    supportsFiles: false,
    // What is for one person in a channel or group chat is shown to them only, and can be asked so.
    supportsTargetedMessages: true,
    commandLists: scopes.map((scope) => ({
      ...(scope === 'personal' ? {} : { triggers: ['mention', 'slash'] }),
      scopes: [scope],
      commands: [...promptStarters(), ...commandsIn(scope)],
    })),
  };
}

/** The questions that the welcome shows as examples. */
function promptStarters(): Draft[] {
  const { examples } = textIn('en');
  return textIn('nl').examples.map(({ ask: nl }, index) => {
    const question: Bilingual = { nl, en: examples[index]?.ask ?? nl };
    return { type: 'prompt', title: question, description: texts.promptStarter, prompt: question };
  });
}

function commandsIn(scope: CommandScope): Draft[] {
  const offered = commands.filter(({ offered = [] }) => offered.includes(scope));
  return offered.flatMap(({ forms: [form], does }) =>
    (form?.typed ?? []).slice(0, 1).map((typed) => ({ title: typed, description: does })),
  );
}

function draftExtension(appId: string): Draft {
  const { search, askAboutMessage } = texts;
  return {
    botId: appId,
    composeExtensionType: 'botBased',
    commands: [
      {
        id: searchCommandId,
        type: 'query',
        title: search.title,
        description: search.description,
        context: ['compose', 'commandBox'],
        initialRun: true,
        parameters: [{ name: searchParameter, inputType: 'text', ...search.query }],
      },
      {
        id: askAboutMessageCommandId,
        type: 'action',
        title: askAboutMessage.title,
        description: askAboutMessage.description,
        context: ['message'],
        fetchTask: true,
      },
    ],
  };
}
